import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { RowLink } from "@/components/ui/row-link";
import { DataTable } from "@/components/ui/table";
import type { PersonRow } from "../queries";
import { productWords, roleWords } from "../rules";

/** Who may review is a column of its own: nobody has to decode it from a role. */
export function PeopleTable({ people, you }: { people: PersonRow[]; you: string }) {
  return (
    <DataTable
      label="People"
      rows={people}
      rowKey={(person) => person.id}
      isCurrent={(person) => person.id === you}
      columns={[
        {
          head: "Person",
          width: "w-1/3",
          cell: (person) => (
            <span className="flex items-center gap-3">
              <Avatar name={person.name} size={28} />
              <span className="min-w-0">
                <RowLink href={`/people/${person.id}`} under={person.email}>
                  {person.name}
                </RowLink>
              </span>
            </span>
          ),
        },
        { head: "Roles", width: "w-1/4", cell: ({ roles }) => roleWords(roles) || <None>None yet</None> },
        { head: "Products", cell: productsOf },
        { head: "May review", cell: mayReview },
        {
          head: "State",
          align: "right",
          cell: ({ deactivatedAt, id }) =>
            deactivatedAt ? <None>Deactivated</None> : <None>{id === you ? "Active, you" : "Active"}</None>,
        },
      ]}
    />
  );
}

function productsOf({ roles, productNames }: PersonRow) {
  const words = productWords(roles, productNames);
  return words.startsWith("None") && productNames.length === 0 ? <None>{words}</None> : words;
}

function mayReview({ roles, asked, deactivatedAt, productNames }: PersonRow) {
  if (deactivatedAt) return <None>No</None>;
  if (asked) {
    return (
      <span className="inline-flex items-center gap-1.5 text-accent">
        <Icon name="eye" size={14} />
        Asked for
      </span>
    );
  }
  if (!roles.includes("SECURITY_LEAD")) return <None>No</None>;
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon name="user-check" size={14} className="text-met" />
      {productNames.length > 0 ? "Yes, there" : "Yes"}
    </span>
  );
}

function None({ children }: { children: string }) {
  return <span className="text-ink-3">{children}</span>;
}
