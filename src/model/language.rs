//! The language of a bank's texts.

use std::fmt;

/// The language of a bank's texts, as a tag of BCP 47: `en`, `de`, `pt-BR`, `zh-Hant`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language(Box<str>);

impl Language {
    /// Reads a tag in any case; none if it has not the form of one.
    ///
    /// Letters come out as is usual: `pt-BR`, `zh-Hant`. Only the form is checked, not whether
    /// such a language is registered.
    pub fn new(tag: &str) -> Option<Self> {
        let mut parts = tag.split('-');
        let primary = parts.next()?;
        if !matches!(primary.len(), 2 | 3) || !primary.bytes().all(|b| b.is_ascii_alphabetic()) {
            return None;
        }
        let mut written = primary.to_ascii_lowercase();
        // What may still come, in this order: a script, a region, variants.
        let mut stage = 0;
        for part in parts {
            let letters = part.bytes().all(|b| b.is_ascii_alphabetic());
            let digits = part.bytes().all(|b| b.is_ascii_digit());
            let variant = part.bytes().all(|b| b.is_ascii_alphanumeric())
                && (matches!(part.len(), 5..=8) || (part.len() == 4 && part.as_bytes()[0].is_ascii_digit()));
            written.push('-');
            match part.len() {
                4 if letters && stage < 1 => {
                    written.push_str(&part[..1].to_ascii_uppercase());
                    written.push_str(&part[1..].to_ascii_lowercase());
                    stage = 1;
                }
                2 if letters && stage < 2 => {
                    written.push_str(&part.to_ascii_uppercase());
                    stage = 2;
                }
                3 if digits && stage < 2 => {
                    written.push_str(part);
                    stage = 2;
                }
                _ if variant => {
                    written.push_str(&part.to_ascii_lowercase());
                    stage = 3;
                }
                _ => return None,
            }
        }
        Some(Self(written.into()))
    }

    /// The whole tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the texts are in English, of whatever region.
    pub fn is_english(&self) -> bool {
        self.0.split('-').next() == Some("en")
    }
}

impl Default for Language {
    /// English, which a bank is in that says nothing.
    fn default() -> Self {
        Self("en".into())
    }
}

impl serde::Serialize for Language {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> serde::Deserialize<'de> for Language {
    /// Reads a tag of the right form.
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        Self::new(&tag).ok_or_else(|| serde::de::Error::custom("a language that is no tag such as `en`"))
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_in_any_case_and_written_as_usual() {
        for (tag, written) in [
            ("en", "en"),
            ("DE", "de"),
            ("pt-br", "pt-BR"),
            ("zh-hant", "zh-Hant"),
            ("ZH-HANT-TW", "zh-Hant-TW"),
            ("es-419", "es-419"),
            ("gsw", "gsw"),
            ("de-CH-1901", "de-CH-1901"),
            ("sl-rozaj-biske", "sl-rozaj-biske"),
        ] {
            let language = Language::new(tag).unwrap_or_else(|| panic!("{tag}"));
            assert_eq!(language.as_str(), written);
            assert_eq!(Language::new(written), Some(language));
        }
        assert!(Language::new("en-GB").is_some_and(|language| language.is_english()));
        assert!(Language::new("eng").is_some_and(|language| !language.is_english()));
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        for text in [
            "",
            "e",
            "english",
            "deutsch",
            "de_DE",
            "de-",
            "-de",
            "de--AT",
            "d1",
            "de-D",
            "de-ABC",
            "zh-TW-Hant",
            "de AT",
            "de\u{e4}",
            "pt-BR-PT",
            "x-klingon",
            "de-12",
        ] {
            assert_eq!(Language::new(text), None, "{text:?}");
        }
    }
}
