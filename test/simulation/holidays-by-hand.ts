/** The public holidays of the year from spring 2026 on, as the laws of these places have them: copied out, not reckoned. */
const holidays: Record<string, string[]> = {
  "DE/BE": [
    ...["2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25", "2026-10-03", "2026-12-25", "2026-12-26"],
    ...["2027-01-01", "2027-03-08", "2027-03-26", "2027-03-29"],
  ],
  US: [
    ...["2026-05-25", "2026-06-19", "2026-07-03", "2026-07-04", "2026-09-07", "2026-10-12", "2026-11-11", "2026-11-26"],
    ...["2026-12-25", "2027-01-01", "2027-01-18", "2027-02-15"],
  ],
};

export const places = Object.keys(holidays);
export const isHoliday = (place: string, date: string) => holidays[place]?.includes(date) === true;
