//! What the command line asks of the draw beyond the profile.

use crate::cli::args;
use crate::cli::explain::ceiling;
use crate::cli::explain::infeasible::Words;
use crate::cli::explain::suggest;
use crate::cli::failure::Failure;
use crate::kit::{Kit, LockedSet};
use crate::model::{Bank, Level, Profile, QuestionId, Status};
use crate::select::{Apart, Blueprint, Effort, NoKit, Request, WantedKits, draw, explain, parallel};

/// Checked wishes.
#[derive(Clone)]
pub(in crate::cli) struct Wishes {
    pub(in crate::cli) level: Option<Level>,
    pub(in crate::cli) exclude: Vec<QuestionId>,
    pub(in crate::cli) include: Vec<QuestionId>,
}

impl Wishes {
    pub(in crate::cli) fn check(args: &args::Wishes, bank: &Bank) -> Result<Self, Failure> {
        let level = args.level.as_deref().map(|word| suggest::label::<Level>("level", word)).transpose()?;
        Self::of(level, &args.exclude, &args.include, bank)
    }

    /// Wishes that are written down, for a bank that may have changed since.
    pub(in crate::cli) fn of(
        level: Option<Level>,
        exclude: &[String],
        include: &[String],
        bank: &Bank,
    ) -> Result<Self, Failure> {
        let exclude = each_once(suggest::question_ids(bank, exclude)?);
        let include = each_once(suggest::question_ids(bank, include)?);
        for id in &include {
            if exclude.contains(id) {
                return Err(Failure::Usage(format!("`{id}` is both included and excluded"), None));
            }
            let status = suggest::question(bank, id.as_str())?.status;
            if status != Status::Active {
                let text = format!("`{id}` cannot be included: its status is {status}");
                return Err(Failure::Usage(text, Some("only active questions are drawn".to_owned())));
            }
        }
        Ok(Self { level, exclude, include })
    }

    pub(in crate::cli) fn request<'a>(&'a self, bank: &'a Bank, profile: &'a Profile) -> Request<'a> {
        Request { bank, profile, level: self.level, exclude: &self.exclude, include: &self.include }
    }
}

/// These ids without those that are there already.
fn each_once(ids: Vec<QuestionId>) -> Vec<QuestionId> {
    let mut seen = std::collections::BTreeSet::new();
    ids.into_iter().filter(|id| seen.insert(id.clone())).collect()
}

/// The kit that a seed stands for; a failure says why there is none.
pub(in crate::cli) fn drawn<'a>(request: Request<'a>, seed: &str) -> Result<Kit<'a>, Failure> {
    let blueprint = Blueprint::compile(request);
    let selection =
        draw(&blueprint, seed, Effort::default()).map_err(|reason| no_kit(request, &blueprint, &reason))?;
    Ok(Kit::new(request, &blueprint, &selection, seed))
}

/// What parallel kits of a request must keep to.
pub(in crate::cli) fn apart(request: Request<'_>, overlap: u32) -> Apart {
    Apart { overlap, alike: request.profile.parallel }
}

/// For each of the parallel kits that a seed stands for, the questions of each section.
pub(in crate::cli) fn drawn_set(
    request: Request<'_>,
    set: &LockedSet,
) -> Result<Vec<Vec<Vec<QuestionId>>>, Failure> {
    let blueprint = Blueprint::compile(request);
    let wanted = WantedKits { seed: &set.seed, kits: set.kits, apart: apart(request, set.overlap) };
    let drawn = parallel(&blueprint, wanted, Effort::default(), &mut |_| ());
    let drawn = drawn.map_err(|reason| no_kit(request, &blueprint, &reason))?;
    Ok(drawn.kits.iter().map(|kit| kit.ids(&blueprint)).collect())
}

/// Why there is no kit.
pub(in crate::cli) fn no_kit(request: Request<'_>, blueprint: &Blueprint<'_>, reason: &NoKit) -> Failure {
    Failure::Infeasible(no_kit_in_words(request, blueprint, reason))
}

/// Why there is no kit, in words.
pub(in crate::cli) fn no_kit_in_words(
    request: Request<'_>,
    blueprint: &Blueprint<'_>,
    reason: &NoKit,
) -> String {
    let Request { bank, profile, level, exclude: _, include: _ } = request;
    let level = level.unwrap_or(profile.level);
    match reason {
        NoKit::Infeasible(proof) => {
            let words = Words { bank, profile, level, blueprint };
            words.explain(&explain(blueprint, proof))
        }
        NoKit::Exposed(unmet) => ceiling::words(bank, profile, blueprint, unmet),
        NoKit::Undecided => format!(
            "neither a kit of `{}` nor a proof that there is none was found within the bounds on effort; \
             loosen its rules or split its sections",
            profile.id
        ),
    }
}
