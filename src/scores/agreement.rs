//! How far two sets of scores agree.

use super::Scores;

/// How far one reader agrees with the key, or with another reader.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Agreement {
    /// The place of the reader.
    pub reader: usize,
    /// The place of the other reader; none for the key.
    pub against: Option<usize>,
    /// How many answers both have scored.
    pub answers: usize,
    /// How many of them have the same score.
    pub same: usize,
    /// How many of them differ by one at most.
    pub within_one: usize,
    /// The reader's scores minus the other's, on average; none without an answer.
    pub mean_difference: Option<f64>,
    /// Agreement beyond chance, with squared weights (Cohen 1968): 1 is perfect, 0 is chance;
    /// none if both gave one and the same score to everything.
    pub kappa: Option<f64>,
}

/// Each reader against the key, and then each pair of readers.
pub fn agreements(key: &Scores, readers: &[&Scores]) -> Vec<Agreement> {
    let with_key = readers.iter().enumerate().map(|(at, scores)| of(at, None, &pairs(scores, key)));
    let with_others = readers.iter().enumerate().flat_map(|(at, scores)| {
        let later = readers.iter().enumerate().skip(at + 1);
        later.map(move |(other, others)| of(at, Some(other), &pairs(scores, others)))
    });
    with_key.chain(with_others).collect()
}

/// The answers that both have scored.
fn pairs(a: &Scores, b: &Scores) -> Vec<(u8, u8)> {
    a.iter().filter_map(|(answer, score)| Some((*score, *b.get(answer)?))).collect()
}

fn of(reader: usize, against: Option<usize>, pairs: &[(u8, u8)]) -> Agreement {
    let sum: i64 = pairs.iter().map(|(a, b)| i64::from(*a) - i64::from(*b)).sum();
    Agreement {
        reader,
        against,
        answers: pairs.len(),
        same: pairs.iter().filter(|(a, b)| a == b).count(),
        within_one: pairs.iter().filter(|(a, b)| a.abs_diff(*b) <= 1).count(),
        mean_difference: (!pairs.is_empty()).then(|| sum as f64 / pairs.len() as f64),
        kappa: kappa(pairs),
    }
}

fn kappa(pairs: &[(u8, u8)]) -> Option<f64> {
    let count = pairs.len() as f64;
    let distance = |a: u8, b: u8| f64::from(a.abs_diff(b)).powi(2);
    let observed: f64 = pairs.iter().map(|(a, b)| distance(*a, *b)).sum::<f64>() / count;
    let each = pairs.iter().flat_map(|(a, _)| pairs.iter().map(|(_, b)| distance(*a, *b)));
    let expected = each.sum::<f64>() / (count * count);
    (expected > 0.0).then_some(1.0 - observed / expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kappa_is_one_for_the_same_and_zero_for_chance() {
        let near =
            |pairs: &[(u8, u8)], expected: f64| (kappa(pairs).expect("a number") - expected).abs() < 1e-9;
        assert!(near(&[(1, 1), (2, 2), (3, 3), (4, 4)], 1.0));
        assert!(near(&[(1, 1), (1, 4), (4, 1), (4, 4)], 0.0));
        // By hand: observed (0 + 0 + 1) / 3; expected over all nine pairs (0+1+9 + 1+0+4 + 4+1+1) / 9.
        assert!(near(&[(1, 1), (2, 2), (3, 4)], 1.0 - (1.0 / 3.0) / (21.0 / 9.0)));
        assert_eq!(kappa(&[(2, 2), (2, 2)]), None);
        assert_eq!(kappa(&[]), None);
    }

    #[test]
    fn always_too_low_is_not_always_too_high() {
        let low = of(0, None, &[(1, 2), (2, 3), (3, 4)]);
        let high = of(0, None, &[(2, 1), (3, 2), (4, 3)]);
        assert_eq!((low.mean_difference, high.mean_difference), (Some(-1.0), Some(1.0)));
        assert_eq!((low.kappa, low.same, low.within_one), (high.kappa, 0, 3));
        assert_eq!(of(0, None, &[]).mean_difference, None);
    }
}
