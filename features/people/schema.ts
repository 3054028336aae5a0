import { z } from "zod";
import { emailSchema, newPasswordSchema, personNameSchema, tokenSchema } from "@/features/accounts/schema";
import { Role } from "@/generated/prisma/enums";

const rolesSchema = z.array(z.enum(Role)).min(1, "Choose at least one role").max(5);

export const invitePersonSchema = z
  .object({
    name: personNameSchema,
    email: emailSchema,
    roles: rolesSchema,
    /** Somebody from outside sees the named products and nothing else. */
    fromOutside: z.boolean(),
    productIds: z.array(z.uuid()).max(200),
  })
  .refine(({ fromOutside, productIds }) => !fromOutside || productIds.length > 0, {
    path: ["productIds"],
    message: "Choose at least one product",
  })
  .refine(({ fromOutside, roles }) => !fromOutside || !roles.includes("ADMINISTRATOR"), {
    path: ["roles"],
    message: "An administrator sees the whole company: choose another role, or every product",
  });
export type InvitePersonInput = z.input<typeof invitePersonSchema>;

export const takeBackInvitationSchema = z.object({ tokenHash: z.string().length(64) });

export const acceptInvitationSchema = z.object({
  token: tokenSchema,
  name: personNameSchema,
  password: newPasswordSchema,
});
export type AcceptInvitationInput = z.input<typeof acceptInvitationSchema>;

export const changeRolesSchema = z.object({ personId: z.uuid(), roles: rolesSchema });
export type ChangeRolesInput = z.input<typeof changeRolesSchema>;

export const personSchema = z.object({ personId: z.uuid() });
export type PersonInput = z.input<typeof personSchema>;

export const decideGrantSchema = z.object({ grantId: z.uuid(), granted: z.boolean() });
export type DecideGrantInput = z.input<typeof decideGrantSchema>;
