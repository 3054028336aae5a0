import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { decideGrantSchema } from "./schema";

/** A security lead who neither asked for it nor gets it decides whether somebody may review. */
export const decideGrant = command(
  decideGrantSchema,
  async ({ grantId, granted }, { tx, actor, now, permit, record }) => {
    const found = await tx.roleGrant.findUnique({ where: { id: grantId }, include: { person: true } });
    const grant = permit(
      "people:decide-grant",
      found && { ...found, contributorIds: [found.requestedById, found.personId] },
    );
    if (granted && grant.person.deactivatedAt) {
      throw new Refusal("conflict", `${grant.person.name} is deactivated and can not be given a right.`);
    }

    // Two security leads can decide at once; only the first still finds it open.
    const { count } = await tx.roleGrant.updateMany({
      where: { id: grantId, decidedAt: null },
      data: { decidedById: actor.id, decidedAt: now, granted },
    });
    if (count === 0) throw new Refusal("conflict", "Somebody else has just decided this.");
    if (granted) {
      await tx.person.update({ where: { id: grant.personId }, data: { roles: { push: grant.role } } });
    }
    record(granted ? "person.right-granted" : "person.right-refused", { id: grant.personId }, { role: grant.role });
  },
);
