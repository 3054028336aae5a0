import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { describeOrganisationSchema } from "./schema";

/** An administrator says who the company is: what policies print and what days are judged by. */
export const describeOrganisation = command(
  describeOrganisationSchema,
  async (input, { tx, actor, permit, record }) => {
    const organisation = permit("organisation:describe", await findOwn());

    const fields = (Object.keys(input) as (keyof typeof input)[]).filter(
      (field) => (organisation[field] ?? "") !== input[field],
    );
    if (fields.length === 0) throw new Refusal("conflict", "Nothing was changed.");
    await tx.organisation.update({ where: { id: organisation.organisationId }, data: input });
    record("organisation.described", { id: organisation.organisationId }, { fields });

    async function findOwn() {
      const found = await tx.organisation.findUnique({ where: { id: actor.organisationId } });
      return found && { ...found, organisationId: found.id };
    }
  },
);
