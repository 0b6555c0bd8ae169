import type { ButtonHTMLAttributes } from "react";

const looks = {
  primary: "bg-(--accent) text-(--card) hover:opacity-90",
  quiet: "border border-(--line) bg-(--card) text-(--ink) hover:border-(--accent)",
} as const;

export function Button({
  look = "quiet",
  className = "",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: keyof typeof looks }) {
  return (
    <button
      type="button"
      className={`rounded-md px-3.5 py-1.5 text-sm font-medium transition disabled:cursor-not-allowed disabled:opacity-50 ${looks[look]} ${className}`}
      {...rest}
    />
  );
}
