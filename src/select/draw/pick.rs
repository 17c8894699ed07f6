//! Which questions of a class: the lowest lots of a fair lottery.
//!
//! Every question draws a lot from the seed and its own id, and the lowest lots win.
//! So each set of questions is equally likely, and a question more or less changes
//! only the draws that it wins or won itself.
//!
//! A lottery among 100,000 questions would be slow. A large class is first narrowed
//! down by a walk in the binary tree of the questions' places (a fixed hash of the
//! id): at every fork the walk goes left with the share of the questions that lie
//! left, until few are left to draw lots.

use sha2::{Digest, Sha256};

use crate::select::blueprint::Member;
use crate::select::draw::stream::{Decision, Stream};

/// The most questions that draw lots.
const LOTTERY: usize = 32;

/// The questions of a class, which draw lots.
#[derive(Clone, Copy)]
pub(in crate::select) struct Entrants<'c> {
    /// The name of the class in random decisions.
    pub(in crate::select) class: &'c str,
    /// The questions, sorted by place.
    pub(in crate::select) members: &'c [Member],
    /// The id of a question.
    pub(in crate::select) id: &'c dyn Fn(u32) -> &'c str,
}

/// Draws `count` different questions of a class.
///
/// Every set of that many is equally likely, and so is every order. `count` must not
/// exceed the number of questions.
pub(in crate::select) fn draw(
    stream: &mut Stream,
    attempt: u64,
    entrants: &Entrants<'_>,
    count: usize,
) -> Vec<u32> {
    if entrants.members.len() <= LOTTERY {
        let mut drawn = lottery(&stream.lot(attempt, 0, entrants.class), entrants);
        drawn.truncate(count);
        return drawn;
    }
    // One walk a pick; a pick that meets a question already drawn is made again
    // under the next number.
    let mut drawn = Vec::with_capacity(count);
    let mut pick = 1;
    while drawn.len() < count {
        let few = narrowed(stream.decide(attempt, pick, entrants.class), entrants.members);
        let lots = stream.lot(attempt, pick, entrants.class);
        let question = lottery(&lots, &Entrants { members: few, ..*entrants })[0];
        if !drawn.contains(&question) {
            drawn.push(question);
        }
        pick += 1;
    }
    drawn
}

/// The questions in the order of their lots.
///
/// A lot is a SHA-256 over the seed's key, the decision and the question's place, and
/// over its id too where questions share a place; lots of 256 bits do not tie.
fn lottery(decision: &Sha256, entrants: &Entrants<'_>) -> Vec<u32> {
    let Entrants { class: _, members, id } = entrants;
    let shared = |at: usize| {
        let same = |other: Option<&Member>| other.is_some_and(|other| other.hash == members[at].hash);
        same(members.get(at + 1)) || same(at.checked_sub(1).and_then(|before| members.get(before)))
    };
    let lot = |(at, member): (usize, &Member)| -> ([u8; 32], u32) {
        let mut hash = decision.clone();
        hash.update(member.hash.to_le_bytes());
        if shared(at) {
            hash.update(id(member.question));
        }
        (hash.finalize().into(), member.question)
    };
    let mut lots: Vec<([u8; 32], u32)> = members.iter().enumerate().map(lot).collect();
    lots.sort_unstable();
    lots.into_iter().map(|(_, question)| question).collect()
}

/// Few questions, reached by a fair walk down the tree of places.
fn narrowed<'m>(mut decision: Decision<'_>, members: &'m [Member]) -> &'m [Member] {
    let mut here = members;
    let mut prefix = 0_u64;
    for bit in (0..u64::BITS).rev() {
        if here.len() <= LOTTERY {
            break;
        }
        let fork = prefix | 1 << bit;
        let (left, right) = here.split_at(here.partition_point(|member| member.hash < fork));
        let go_left = match (left.len(), right.len()) {
            (0, _) => false,
            (_, 0) => true,
            (some, _) => decision.below(here.len() as u64) < some as u64,
        };
        (here, prefix) = if go_left { (left, prefix) } else { (right, fork) };
    }
    here
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id<'a>(question: u32) -> &'a str {
        // One text a number, each of its own length and so of its own content.
        &TEXT[..question as usize]
    }

    static TEXT: &str = include_str!("pick.rs");

    fn entrants(members: &[Member]) -> Entrants<'_> {
        Entrants { class: "class", members, id: &id }
    }

    fn members(hashes: &[u64]) -> Vec<Member> {
        (0..).zip(hashes).map(|(question, &hash)| Member { hash, question }).collect()
    }

    #[test]
    fn every_pair_is_equally_likely_wherever_the_questions_lie() {
        // Badly spread on purpose, with two that share their place.
        let all = members(&[1, 2, 2, 3, u64::MAX]);
        let mut seen = std::collections::BTreeMap::new();
        let mut stream = Stream::new("pairs");
        for attempt in 0..40_000 {
            let pair = draw(&mut stream, attempt, &entrants(&all), 2);
            *seen.entry((pair[0], pair[1])).or_insert(0_u32) += 1;
        }
        assert_eq!(seen.len(), 20);
        let chi: f64 = seen.values().map(|&n| (f64::from(n) - 2000.0).powi(2) / 2000.0).sum();
        assert!(chi < 43.8, "chi-square with 19 degrees of freedom is above its 0.999 quantile: {chi}");
    }

    #[test]
    fn large_classes_are_fair_too() {
        // Three times as many as draw lots, half of them crowded together.
        let mut all = members(&(0..192).map(|n| if n % 2 == 0 { n } else { n << 55 }).collect::<Vec<_>>());
        all.sort_unstable();
        let mut seen = vec![0_u32; all.len()];
        let mut stream = Stream::new("large");
        for attempt in 0..20_000 {
            for question in draw(&mut stream, attempt, &entrants(&all), 2) {
                seen[question as usize] += 1;
            }
        }
        let expected = 40_000.0 / 192.0;
        let chi: f64 = seen.iter().map(|&n| (f64::from(n) - expected).powi(2) / expected).sum();
        assert!(chi < 257.1, "chi-square with 191 degrees of freedom is above its 0.999 quantile: {chi}");
    }

    #[test]
    fn one_more_question_hardly_moves_the_others() {
        let hash = |n: u64| n.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        for (size, most) in [(30, 1.2), (190, 4.0)] {
            let mut all = members(&(0..size).map(hash).collect::<Vec<_>>());
            let mut more = members(&(0..=size).map(hash).collect::<Vec<_>>());
            all.sort_unstable();
            more.sort_unstable();
            let mut stream = Stream::new("stability");
            let mut moved = 0.0;
            let mut won = 0.0;
            for attempt in 0..4000 {
                let before = draw(&mut stream, attempt, &entrants(&all), 1);
                let after = draw(&mut stream, attempt, &entrants(&more), 1);
                moved += f64::from(u8::from(before != after));
                won += f64::from(u8::from(after == [u32::try_from(size).expect("small")]));
            }
            assert!(won > 10.0 && moved < most * won, "{moved} of 4000 moved, {won} to the new one");
        }
    }
}
