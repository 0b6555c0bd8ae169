export interface FormFile {
  fileName: string;
  bytes: Uint8Array | string;
}

/** A multipart request of a new program as a browser sends it. */
export async function programForm(brief: unknown, files: readonly FormFile[], links?: unknown) {
  const form = new FormData();
  if (brief !== undefined) form.append("brief", typeof brief === "string" ? brief : JSON.stringify(brief));
  if (links !== undefined) form.append("links", JSON.stringify(links));
  for (const { fileName, bytes } of files)
    form.append("files", new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], fileName));
  const request = new Request("http://localhost/", { method: "POST", body: form });
  return {
    method: "POST" as const,
    url: "/api/programs",
    headers: { "content-type": request.headers.get("content-type") ?? "" },
    payload: Buffer.from(await request.arrayBuffer()),
  };
}
