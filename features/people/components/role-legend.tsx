import { roles } from "../rules";

export function RoleLegend() {
  return (
    <dl className="grid gap-2.5">
      {roles.map(({ role, word, does }) => (
        <div key={role}>
          <dt className="font-semibold">{word}</dt>
          <dd className="text-ink-2">{does}</dd>
        </div>
      ))}
    </dl>
  );
}
