//! Random integers keyed by what they decide.
//!
//! A seed stands for one `ChaCha20` key. Every decision has a name (which attempt,
//! which class, which pick), and the name selects the 64-bit stream (nonce) that
//! its words are read from. So a decision keeps its random number however many
//! other decisions come before it, which is what keeps small edits of a bank small
//! in its kits.
//!
//! Integers below `n` are `floor(n × U)`, where `U` is the real number in [0, 1)
//! whose binary digits are the words of the stream, most significant word first.
//! Words are read until the floor is certain, so the result is exactly uniform for
//! every `n`, and it moves little when `n` moves little. None of this uses the
//! sampling helpers of `rand`, whose values may change between versions.

use num_bigint::BigUint;
use rand::Rng;
use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;
use sha2::{Digest, Sha256};

use crate::model::{Day, composed};

/// The number of the algorithm; a change of any drawn kit needs a new one.
pub const ALGORITHM: u32 = 1;

/// The random decisions that one seed stands for.
#[derive(Clone)]
pub(in crate::select) struct Stream {
    key: [u8; 32],
    rng: ChaCha20Rng,
}

impl Stream {
    /// The stream of a seed: key = SHA-256 of `interviewkit draw 1`, a zero byte and the seed in
    /// Unicode's form NFC.
    pub(in crate::select) fn new(seed: &str) -> Self {
        Self::of("", seed)
    }

    /// The stream that decides whether questions of a day are drawn: ` added ` and the day follow the 1.
    pub(in crate::select) fn added(day: Day, seed: &str) -> Self {
        Self::of(&format!(" added {day}"), seed)
    }

    /// The stream of one of several rounds that are drawn together, counted from 1; that of 0
    /// chooses among all combinations.
    pub(in crate::select) fn round(number: usize, seed: &str) -> Self {
        Self::of(&format!(" round {number}"), seed)
    }

    /// The stream of a seed in one of several beginnings; the first is that of the seed alone.
    pub(in crate::select) fn of_run(run: u32, seed: &str) -> Self {
        if run == 0 { Self::new(seed) } else { Self::of(&format!(" run {run}"), seed) }
    }

    fn of(subject: &str, seed: &str) -> Self {
        let mut hash = Sha256::new();
        hash.update(format!("interviewkit draw {ALGORITHM}{subject}\0"));
        hash.update(composed(seed).as_bytes());
        let key: [u8; 32] = hash.finalize().into();
        Self { key, rng: ChaCha20Rng::from_seed(key) }
    }

    /// The hash that the lots of one decision begin with.
    ///
    /// It takes in the key, the attempt (8 bytes, little-endian), the pick (4 bytes,
    /// little-endian), the SHA-256 of the name, and then the lot's own bytes.
    pub(in crate::select) fn lot(&self, attempt: u64, pick: u32, name: &str) -> Sha256 {
        let mut hash = Sha256::new();
        hash.update(self.key);
        hash.update(attempt.to_le_bytes());
        hash.update(pick.to_le_bytes());
        let name: [u8; 32] = Sha256::digest(name).into();
        hash.update(name);
        hash
    }

    /// The lot that a name draws in a decision; see [`Stream::lot`].
    pub(in crate::select) fn lot_of(decision: &Sha256, name: &str) -> [u8; 32] {
        let mut hash = decision.clone();
        hash.update(name);
        hash.finalize().into()
    }

    /// Turns to the words of one decision.
    ///
    /// The stream's number is the first 8 bytes, little-endian, of the SHA-256 of the
    /// attempt (8 bytes, little-endian), the pick (4 bytes, little-endian) and the name.
    pub(in crate::select) fn decide(&mut self, attempt: u64, pick: u32, name: &str) -> Decision<'_> {
        let mut hash = Sha256::new();
        hash.update(attempt.to_le_bytes());
        hash.update(pick.to_le_bytes());
        hash.update(name);
        let digest: [u8; 32] = hash.finalize().into();
        let mut number = [0; 8];
        number.copy_from_slice(&digest[..8]);
        self.rng.set_stream(u64::from_le_bytes(number));
        self.rng.set_word_pos(0);
        Decision { rng: &mut self.rng }
    }
}

/// The words of one decision, read from its beginning.
pub(in crate::select) struct Decision<'a> {
    rng: &'a mut ChaCha20Rng,
}

impl Decision<'_> {
    /// A whole number below `n`, each with the same probability; 0 if `n` is 0.
    pub(in crate::select) fn below(&mut self, n: u64) -> u64 {
        // The product of n and the words read so far is `high` whole and `low` / 2^64;
        // what the unread words add is less than n / 2^64.
        let (mut high, mut low) = product(n, self.rng.next_u64());
        while low > n.wrapping_neg() && n > 0 {
            let (carried, rest) = product(n, self.rng.next_u64());
            let (sum, carry) = low.overflowing_add(carried);
            if carry {
                high += 1;
                break;
            }
            // Only a run of ones can still carry; anything else is settled.
            if sum != u64::MAX {
                break;
            }
            low = rest;
        }
        high
    }

    /// As [`Decision::below`], for numbers of any size.
    pub(in crate::select) fn below_big(&mut self, n: &BigUint) -> BigUint {
        if let Ok(n) = u64::try_from(n) {
            return BigUint::from(self.below(n));
        }
        let mut words = n.bits().div_ceil(64) + 1;
        let mut fraction = BigUint::ZERO;
        for _ in 0..words {
            fraction = (fraction << 64_u32) + self.rng.next_u64();
        }
        loop {
            let product = n * &fraction;
            let high = &product >> (64 * words);
            let low = product - (&high << (64 * words));
            if low + n <= BigUint::from(1_u32) << (64 * words) {
                return high;
            }
            fraction = (fraction << 64_u32) + self.rng.next_u64();
            words += 1;
        }
    }
}

/// The product of two words, as its high and its low word.
fn product(a: u64, b: u64) -> (u64, u64) {
    let product = u128::from(a) * u128::from(b);
    #[expect(clippy::cast_possible_truncation, reason = "the two casts take the two halves")]
    ((product >> 64) as u64, product as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Frozen: a change here is a change of every kit ever drawn.
    #[test]
    fn published_integers() {
        let mut stream = Stream::new("7");
        let small: Vec<u64> = (0..8).map(|pick| stream.decide(0, pick, "vector").below(1000)).collect();
        insta::assert_snapshot!("integers_below_1000", format!("{small:?}"));
        let mut decision = stream.decide(1, 0, "vector");
        let run: Vec<u64> = (0..8).map(|_| decision.below(6)).collect();
        insta::assert_snapshot!("integers_below_6", format!("{run:?}"));
        let n = BigUint::from(10_u32).pow(50);
        let big: Vec<String> =
            (0..3).map(|pick| stream.decide(2, pick, "big").below_big(&n).to_string()).collect();
        insta::assert_snapshot!("integers_below_1e50", format!("{big:#?}"));
    }

    /// Frozen as the others are: whoever types an accent as a letter of its own gets the same kit.
    #[test]
    fn composed_and_decomposed_letters_are_one_seed() {
        let key = |seed: &str| Stream::new(seed).key;
        for (one, other) in
            [("Zo\u{eb}", "Zoe\u{308}"), ("\u{ac00}", "\u{1100}\u{1161}"), ("\u{c5}", "\u{212b}")]
        {
            assert_eq!(key(one), key(other));
        }
        let hex = key("Zoe\u{308}").iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
        insta::assert_snapshot!("key_of_a_decomposed_seed", hex);
        assert_ne!(key("Zo\u{eb}"), key("Zoe"));
    }

    #[test]
    fn both_widths_agree_on_the_same_words() {
        let mut stream = Stream::new("widths");
        for pick in 0..2000 {
            let n = u64::MAX - u64::from(pick) * 0x0003_1234_5678_9abc;
            let narrow = stream.decide(0, pick, "x").below(n);
            // The same fraction, times 2^70, must have the narrow result as its whole part.
            let wide = stream.decide(0, pick, "x").below_big(&(BigUint::from(n) << 70_u32));
            assert_eq!(BigUint::from(narrow), wide >> 70_u32);
        }
    }

    #[test]
    fn every_value_is_as_likely_as_the_others() {
        let mut stream = Stream::new("chi-square");
        let mut seen = [0_u32; 7];
        for pick in 0..70_000 {
            seen[usize::try_from(stream.decide(3, pick, "die").below(7)).expect("small")] += 1;
        }
        let chi: f64 = seen.iter().map(|&n| (f64::from(n) - 10_000.0).powi(2) / 10_000.0).sum();
        assert!(chi < 22.46, "chi-square with 6 degrees of freedom is above its 0.999 quantile: {chi}");
    }

    #[test]
    fn below_zero_and_one() {
        let mut stream = Stream::new("edge");
        assert_eq!(stream.decide(0, 0, "x").below(0), 0);
        assert_eq!(stream.decide(0, 0, "x").below(1), 0);
        assert_eq!(stream.decide(0, 0, "x").below_big(&BigUint::ZERO), BigUint::ZERO);
    }
}
