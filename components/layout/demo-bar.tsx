/** On every screen and document of a demo organisation. */
export function DemoBar() {
  return (
    <p className="demo-bar">
      <b className="font-semibold">Demo organisation:</b>&nbsp;nothing here is real
    </p>
  );
}
