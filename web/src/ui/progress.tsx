/** How far something is; without `of` that it is under way. */
export function Progress({ label, value, of }: { label: string; value: number; of: number | null }) {
  return (
    <div class="progress">
      <progress aria-label={label} max={of ?? 1} {...(of === null ? {} : { value })} />
      <span role="status">{label}</span>
    </div>
  );
}
