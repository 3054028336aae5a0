import { PasswordField } from "@/components/form/password-field";
import type { TextFieldProps } from "@/components/form/text-field";

type Props = Omit<TextFieldProps, "hint" | "autoComplete"> & {
  /** The first password of an account: the moment to say that it may stay. */
  first?: boolean;
};

/** A password that somebody chooses; the browser may offer one of its own. */
export function NewPasswordField({ first, ...field }: Props) {
  const rule = "12 characters or more. Four words are easy to remember.";
  return (
    <PasswordField
      {...field}
      hint={first ? `${rule} We never make you change it on a date.` : rule}
      autoComplete="new-password"
    />
  );
}
