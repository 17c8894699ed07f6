//! Days on the command line, and today.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::cli::failure::Failure;
use crate::model::Day;

/// The day that an option names, or today in UTC.
pub(in crate::cli) fn day(option: &str, given: Option<&str>) -> Result<Day, Failure> {
    given.map_or_else(today, |text| parsed(option, text))
}

/// The day that an option names.
pub(super) fn parsed(option: &str, text: &str) -> Result<Day, Failure> {
    Day::new(text).ok_or_else(|| {
        let help = meant(text).map_or_else(
            || "write year, month and day as in 2026-11-23".to_owned(),
            |day| format!("write year, month and day with dashes: `--{option} {day}`"),
        );
        Failure::Usage(format!("`{text}` of --{option} is no day of the calendar"), Some(help))
    })
}

/// The day that a text in another form means, where it can mean one only.
fn meant(text: &str) -> Option<Day> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let lower = text.to_lowercase();
    let parts: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let number = |part: &str| {
        let bare =
            ["st", "nd", "rd", "th"].iter().find_map(|ending| part.strip_suffix(ending)).unwrap_or(part);
        bare.parse::<u16>().ok()
    };
    let named = |part: &str| {
        let begins = |month: &str| part.len() > 2 && month.starts_with(part);
        (1..).zip(MONTHS).find(|(_, month)| begins(month)).map(|(at, _)| at)
    };
    let (year, month, day) = match parts.as_slice() {
        [year, month, day] if year.len() == 4 && number(month).is_some() => {
            (number(year)?, number(month)?, number(day)?)
        }
        [year, month, day] if year.len() == 4 => (number(year)?, named(month)?, number(day)?),
        [day, month, year] if year.len() == 4 && named(month).is_some() => {
            (number(year)?, named(month)?, number(day)?)
        }
        [month, day, year] if year.len() == 4 && named(month).is_some() => {
            (number(year)?, named(month)?, number(day)?)
        }
        // The day may come first or second, unless one of them is no month.
        [one, other, year] if year.len() == 4 => match (number(one)?, number(other)?) {
            (day, month) if day > 12 || day == month => (number(year)?, month, day),
            (month, day) if day > 12 => (number(year)?, month, day),
            _ => return None,
        },
        [all] if all.len() == 8 => (number(all.get(..4)?)?, number(all.get(4..6)?)?, number(all.get(6..)?)?),
        _ => return None,
    };
    Day::new(&format!("{year:04}-{month:02}-{day:02}"))
}

fn today() -> Result<Day, Failure> {
    let unset = || Failure::Io("the clock of this machine is not set".into(), Some("name a --date".into()));
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|_| unset())?.as_secs();
    i64::try_from(seconds / 86_400).ok().and_then(Day::from_days).ok_or_else(unset)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_another_form_is_proposed_in_the_right_one() {
        for text in [
            "1 March 2026",
            "1 mar 2026",
            "March 1, 2026",
            "1st of",
            "2026/3/1",
            "2026.03.01",
            "20260301",
            "1. March 2026",
            "2026 March 1",
            "1st March 2026",
        ] {
            let expected = (text != "1st of").then(|| "2026-03-01".to_owned());
            assert_eq!(meant(text).map(|day| day.to_string()), expected, "{text}");
        }
        for (text, expected) in
            [("23.11.2026", "2026-11-23"), ("11/23/2026", "2026-11-23"), ("3/3/2026", "2026-03-03")]
        {
            assert_eq!(meant(text).map(|day| day.to_string()).as_deref(), Some(expected));
        }
        for text in [
            "1/3/2026",
            "31 February 2026",
            "tomorrow",
            "",
            "2026",
            "März 2026",
            "１ March 2026",
            "1 2 3 2026",
        ] {
            assert_eq!(meant(text), None, "{text}");
        }
        let said = |text| parsed("date", text).expect_err("no day").words();
        assert!(said("1 March 2026").contains("`--date 2026-03-01`"), "{}", said("1 March 2026"));
        assert!(said("soon").contains("as in 2026-11-23"));
    }
}
