import { type CivilDate, civilDate } from '../civil-date';

/** Easter Sunday of a Gregorian year, by the anonymous algorithm published in Nature in 1876 and by Meeus. */
export function easterSunday(year: number): CivilDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const skippedLeaps = Math.floor((century + 8) / 25);
  const moonCorrection = Math.floor((century - skippedLeaps + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const marchDay = epact + toSunday - 7 * lateMoon + 114;
  return civilDate(year, Math.floor(marchDay / 31), (marchDay % 31) + 1);
}
