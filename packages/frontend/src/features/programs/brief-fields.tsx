import { useId, type ReactNode } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { ProgramForm } from "./brief-form.ts";
import { inputClass } from "../../ui/input-class.ts";

const creditNames = {
  hours: "hours (1 credit = 1 hour)",
  uk: "UK (10 hours)",
  ects: "ECTS (25 hours)",
  us: "US (45 hours)",
} as const;
const frameworks = ["RQF", "FHEQ", "SCQF", "EQF", "AQF", "NFQ", "NZQCF", "NQF"] as const;
const deliveries = ["in-person", "blended", "online", "self-study"] as const;

export function BriefFields({ form }: { form: UseFormReturn<ProgramForm> }) {
  const { register, formState } = form;
  const titleError = formState.errors.program?.message;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="Title of the program" wide error={titleError}>
        {(id) => (
          <input
            id={id}
            className={inputClass}
            aria-invalid={titleError !== undefined}
            {...register("program", {
              required: "Give the program a title.",
              minLength: { value: 3, message: "The title needs at least 3 characters." },
            })}
          />
        )}
      </Field>
      <Field label="Qualification">
        {(id) => <input id={id} className={inputClass} {...register("qualificationType")} />}
      </Field>
      <Field label="Level">
        {(id) => (
          <span className="flex gap-2">
            <select aria-label="Level framework" className={`${inputClass} w-28`} {...register("levelFramework")}>
              {frameworks.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
            <input id={id} className={inputClass} {...register("level")} />
          </span>
        )}
      </Field>
      <Field label="Credits">
        {(id) => (
          <input
            id={id}
            type="number"
            min={1}
            max={600}
            className={inputClass}
            {...register("credits", { valueAsNumber: true })}
          />
        )}
      </Field>
      <Field label="Credit framework">
        {(id) => (
          <select id={id} className={inputClass} {...register("creditFramework")}>
            {Object.entries(creditNames).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Delivery">
        {(id) => (
          <select id={id} className={inputClass} {...register("delivery")}>
            {deliveries.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Number of modules" hint="Left empty: 6 to 8, by the hours.">
        {(id) => <input id={id} type="number" min={1} max={40} className={inputClass} {...register("modules")} />}
      </Field>
      <Field label="Sector">{(id) => <input id={id} className={inputClass} {...register("sector")} />}</Field>
      <Field label="Job roles" hint="Separated by commas.">
        {(id) => <input id={id} className={inputClass} {...register("jobRoles")} />}
      </Field>
      <Field label="Who it is for" wide>
        {(id) => <textarea id={id} rows={2} className={inputClass} {...register("audience")} />}
      </Field>
    </div>
  );
}

interface FieldProps {
  label: string;
  hint?: string;
  error?: string | undefined;
  wide?: boolean;
  children: (id: string) => ReactNode;
}

function Field({ label, hint, error, wide = false, children }: FieldProps) {
  const id = useId();
  return (
    <div className={wide ? "sm:col-span-2" : ""}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children(id)}
      {error ? (
        <p className="mt-1 text-sm text-(--bad)">{error}</p>
      ) : (
        hint && <p className="mt-1 text-sm text-(--soft)">{hint}</p>
      )}
    </div>
  );
}
