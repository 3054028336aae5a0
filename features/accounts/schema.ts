import { z } from "zod";

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "An email address has 254 characters at most")
  .pipe(z.email("Enter an email address, such as name@example.org"));

/** Long is what counts; 128 characters is where checking one starts to take time. */
export const newPasswordSchema = z
  .string()
  .min(12, "Make it 12 characters or longer")
  .max(128, "Make it 128 characters or shorter");

export const personNameSchema = z.string().trim().min(1, "Enter a name").max(100, "Make the name shorter");

export const tokenSchema = z.string().min(20).max(100);

export const signInSchema = z.object({
  email: z.string().trim().min(1, "Enter your email address").max(254, "Enter your email address"),
  password: z.string().min(1, "Enter your password").max(128, "A password has 128 characters at most"),
});
export type SignInInput = z.input<typeof signInSchema>;

export const changePasswordSchema = z.object({
  current: z.string().min(1, "Enter the password you use now").max(128, "A password has 128 characters at most"),
  password: newPasswordSchema,
});
export type ChangePasswordInput = z.input<typeof changePasswordSchema>;

export const resetPasswordSchema = z.object({ token: tokenSchema, password: newPasswordSchema });
export type ResetPasswordInput = z.input<typeof resetPasswordSchema>;

export const endSessionSchema = z.object({ idHash: z.string().length(64) });
