/** Visits to start from. All of them are made up. */
export const EXAMPLES: { name: string; about: string; sheet: string }[] = [
  {
    name: 'Concurrent, and again',
    about: 'A drug runs beside another, twice: one 96368',
    sheet: `# Ondansetron beside vancomycin, and again an hour later: the restart adds nothing.
visit concurrent-again  facility medicare  2026-03-02
arrived 07:40    departed 13:10
08:00-12:00   infusion    vancomycin 1 g        @left
08:00-09:00   infusion    ondansetron 8 mg      @left
10:00-11:00   infusion    ondansetron 8 mg      @left
claim  type:institutional bill-type:0131  96365$310.00 96366x3$240.00 96368x2$190.00 J3373x100 J2405x16
`,
  },
  {
    name: 'Stop time missing',
    about: 'An open end: what each answer would support',
    sheet: `# Nobody wrote down when the magnesium ended.
visit open-end  facility medicare  2026-03-02
arrived 08:20    departed 12:30
09:00-10:05   infusion    ceftriaxone 1 g       @left
10:10-?       infusion    magnesium sulfate 2 g @left
11:40         push        ketorolac 30 mg       @left
`,
  },
  {
    name: 'Chemotherapy',
    about: 'Premedication, hydration, sequence and hours',
    sheet: `visit chemo-day  facility medicare  2026-03-02
arrived 08:00    departed 15:00    primary paclitaxel
08:15-08:45   hydration   sodium chloride 0.9% 500 ml  @port  pre-hydration
08:45         push        famotidine 20 mg             @port
08:50-09:10   infusion    dexamethasone 20 mg          @port
09:15-12:20   chemo       paclitaxel 260 mg            @port
12:25-13:00   chemo       carboplatin 450 mg           @port
13:05-14:20   hydration   sodium chloride 0.9% 1 L     @port
`,
  },
  {
    name: 'Two accesses',
    about: 'A second vein with its reason, and a break',
    sheet: `visit two-veins  facility medicare  2026-03-02
arrived 07:30    departed 12:00
second-access right incompatible "amphotericin precipitates in saline"
08:00-10:00   infusion    cefepime 2 g          @left  pause:08:40-08:55
08:10-10:15   infusion    amphotericin B 50 mg  @right
10:20         im          ceftriaxone 250 mg
`,
  },
  {
    name: 'Over midnight',
    about: 'One encounter on two dates, an inpatient order at the end',
    sheet: `visit night  facility medicare  2026-03-02
arrived 21:30    inpatient 03:30+1
21:50         push        ondansetron 4 mg      @left
22:10-22:40   infusion    famotidine 20 mg      @left
23:10-00:45   infusion    meropenem 1 g         @left
01:00+1-04:20+1  hydration  lactated ringer's 1 L  @left
`,
  },
];
