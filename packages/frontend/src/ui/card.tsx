import type { ReactNode } from "react";

export function Card({ children, className = "", id }: { children: ReactNode; className?: string; id?: string }) {
  return (
    <section id={id} className={`rounded-lg border border-(--line) bg-(--card) p-5 ${className}`}>
      {children}
    </section>
  );
}
