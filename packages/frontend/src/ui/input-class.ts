/** How fields of forms look. */
export const inputClass = "mt-1 w-full rounded-md border border-(--line) bg-(--page) px-3 py-1.5";
