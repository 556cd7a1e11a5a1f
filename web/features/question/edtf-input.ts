/** The EDTF dates that the filter's fields take: a year, month or day, with unknown digits and qualifiers. */
export const isDateInput = (text: string): boolean => /^[\dX]{4}(-[\dX]{2}){0,2}[~?%]?$/.test(text)
