//! One interview of a loop.

use super::shelf::Shelf;
use crate::load::fields::raw;
use crate::load::problem::{ShortSlot, UnknownProfile};
use crate::load::sink::Sink;
use crate::load::texts::title;
use crate::load::values::{id, number, word};
use crate::load::yaml::{At, Mark};
use crate::model::{Panel, Profile, Round};

raw! {
    /// A round as written.
    RawRound = "round" {
        required id "id",
        optional title "title",
        required profile "profile",
        required interviewer "interviewer",
        required minutes "minutes",
        required panel "panel",
    }
}

/// What of a round could be read; messages about the whole loop need it though the rest has errors.
pub(super) struct ReadRound {
    pub(super) id: Option<(String, Mark)>,
    pub(super) panel: Option<Panel>,
    /// The round; none if it or its profile has an error.
    pub(super) round: Option<Round>,
}

/// Reads a round; its title is that of the profile where nothing is said.
pub(super) fn read_round(sink: &mut Sink<'_>, at: &At<'_>, shelf: &mut Shelf<'_>) -> ReadRound {
    let Some((raw, _)) = RawRound::read(sink, at) else {
        return ReadRound { id: None, panel: None, round: None };
    };
    let RawRound { id: id_at, title: title_at, profile, interviewer, minutes: minutes_at, panel } = raw;
    let id = id_at.and_then(|at| Some((id(sink, at, "`id`")?.as_str().to_owned(), at.mark)));
    let own_title = title_at.map(|at| title(sink, at, "`title`"));
    let profile = profile.and_then(|at| read_profile(sink, at, shelf));
    let interviewer = interviewer.and_then(|at| title(sink, at, "`interviewer`"));
    let minutes = minutes_at.and_then(|at| number(sink, at, "`minutes`", 5..=Round::LONGEST));
    let panel = panel.and_then(|at| word(sink, at, "`panel`"));
    if let (Some(at), Some(minutes), Some(profile)) = (minutes_at, minutes, &profile)
        && minutes < profile.duration
    {
        let (profile, duration) = (profile.id.as_str(), profile.duration);
        sink.report(at.mark, ShortSlot { minutes, profile, duration });
    }
    let round = || {
        let profile = profile?;
        let title = own_title.unwrap_or_else(|| Some(profile.title.clone()))?;
        let id = id.clone()?.0;
        Some(Round { id, title, profile, interviewer: interviewer?, minutes: minutes?, panel: panel? })
    };
    let round = round();
    ReadRound { id, panel, round }
}

fn read_profile(sink: &mut Sink<'_>, at: &At<'_>, shelf: &mut Shelf<'_>) -> Option<Profile> {
    let name = id(sink, at, "`profile`")?;
    if !shelf.has(name.as_str()) {
        let known = shelf.known();
        let known = sink.suggest_from(&known);
        sink.report(at.mark, UnknownProfile { name: name.as_str(), known });
    }
    shelf.profile(name.as_str())
}
