//! Problems of bank.yaml and of the bank as a whole.

use super::Problem;
use super::words::{did_you_mean, quoted};
use crate::diag::Code;
use crate::model::Scale;

/// There is no bank.yaml.
pub(in crate::load) struct NoBankFile;

impl Problem for NoBankFile {
    const CODE: Code = Code::NoBankFile;

    fn message(&self) -> String {
        "there is no `bank.yaml` at the top of the bank's folder".to_owned()
    }

    fn help(&self) -> Option<String> {
        Some(
            "write one that declares the competencies and topics of the bank (docs/bank-format.md); \
             `--bank DIR` takes another folder, `--bank built-in` the bank that the program carries"
                .to_owned(),
        )
    }
}

/// The scale has gaps, or too few or too many levels.
pub(in crate::load) struct BadScale {
    pub(in crate::load) levels: Vec<i64>,
}

impl Problem for BadScale {
    const CODE: Code = Code::BadScale;

    fn message(&self) -> String {
        let levels: Vec<String> = self.levels.iter().take(10).map(i64::to_string).collect();
        if levels.is_empty() {
            "the scale has no levels".to_owned()
        } else {
            format!("the scale has the levels {}", levels.join(", "))
        }
    }

    fn help(&self) -> Option<String> {
        let (fewest, most) = (Scale::LEVELS.start(), Scale::LEVELS.end());
        Some(format!("number the levels 1, 2, 3 … without a gap; there must be {fewest} to {most}"))
    }
}

/// The language is no tag of BCP 47.
pub(in crate::load) struct BadLanguage<'a> {
    pub(in crate::load) tag: &'a str,
}

impl Problem for BadLanguage<'_> {
    const CODE: Code = Code::BadLanguage;

    fn message(&self) -> String {
        format!("{} is not the tag of a language", quoted(self.tag))
    }

    fn help(&self) -> Option<String> {
        Some("write a tag such as `en`, `de`, `pt-BR` or `zh-Hant`: two or three letters for the language, then script and region where they matter".to_owned())
    }
}

/// Both bank.yaml and rubric.yaml declare competencies.
pub(in crate::load) struct CompetenciesTwice;

impl Problem for CompetenciesTwice {
    const CODE: Code = Code::CompetenciesTwice;

    fn message(&self) -> String {
        "bank.yaml declares competencies, and so does rubric.yaml".to_owned()
    }

    fn help(&self) -> Option<String> {
        Some("keep those of rubric.yaml and delete these".to_owned())
    }
}

/// The changelog of the rubric does not begin with its version, or is out of order.
pub(in crate::load) struct RubricVersion {
    pub(in crate::load) version: u32,
    pub(in crate::load) newest: u32,
}

impl Problem for RubricVersion {
    const CODE: Code = Code::RubricVersion;

    fn message(&self) -> String {
        format!("version {} stands before version {} of the changelog", self.version, self.newest)
    }

    fn help(&self) -> Option<String> {
        Some("the changelog begins with the version of the rubric; older versions follow".to_owned())
    }
}

/// A topic is declared in two areas.
pub(in crate::load) struct DuplicateName<'a> {
    pub(in crate::load) what: &'static str,
    pub(in crate::load) name: &'a str,
}

impl Problem for DuplicateName<'_> {
    const CODE: Code = Code::DuplicateName;

    fn message(&self) -> String {
        format!("the {} {} is declared twice", self.what, quoted(self.name))
    }

    fn help(&self) -> Option<String> {
        Some("rename one of the two, or keep one".to_owned())
    }
}

/// A name that the bank does not declare.
pub(in crate::load) struct UnknownName<'a> {
    pub(in crate::load) what: &'static str,
    pub(in crate::load) name: &'a str,
    pub(in crate::load) known: &'a [&'a str],
}

impl Problem for UnknownName<'_> {
    const CODE: Code = Code::UnknownName;

    fn message(&self) -> String {
        format!("the bank has no {} {}", self.what, quoted(self.name))
    }

    fn help(&self) -> Option<String> {
        let near = did_you_mean(self.name, self.known, "it has");
        near.or_else(|| Some("declare it in bank.yaml, or use a name that is declared there".to_owned()))
    }
}

/// The bank holds no question.
pub(in crate::load) struct NoQuestions;

impl Problem for NoQuestions {
    const CODE: Code = Code::NoQuestions;

    fn message(&self) -> String {
        "the bank has no question".to_owned()
    }

    fn help(&self) -> Option<String> {
        Some("add a file with `format: 1` and a list of `questions`; see docs/bank-format.md".to_owned())
    }
}

/// More names than can be numbered.
pub(in crate::load) struct TooManyNames {
    pub(in crate::load) what: &'static str,
    pub(in crate::load) count: usize,
}

impl Problem for TooManyNames {
    const CODE: Code = Code::TooManyNames;

    fn message(&self) -> String {
        format!("there are {} {}; 65535 is the most", self.count, self.what)
    }
}

/// A declared name that no question uses.
pub(in crate::load) struct UnusedName<'a> {
    pub(in crate::load) what: &'static str,
    pub(in crate::load) name: &'a str,
}

impl Problem for UnusedName<'_> {
    const CODE: Code = Code::UnusedName;

    fn message(&self) -> String {
        format!("no question has the {} {}", self.what, quoted(self.name))
    }
}
