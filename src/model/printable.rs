//! Which characters the pages of the PDF can show.
//!
//! A table of what the embedded typefaces have, so that a bank can be checked without
//! them; a test in `render` holds the two equal.

/// The characters of a text that the PDF cannot show, with their offsets in bytes.
pub fn unprintable(text: &str) -> impl Iterator<Item = (usize, char)> {
    // Most texts have no other characters than these, which are told apart at a glance.
    let text = if text.is_ascii() { "" } else { text };
    text.char_indices().filter(|(_, character)| !is_printable(*character))
}

/// Whether the PDF can show a character, or it steers text and shows nothing.
pub fn is_printable(character: char) -> bool {
    if character.is_ascii() {
        return true;
    }
    let after = PRINTABLE.partition_point(|(first, _)| *first <= character);
    after > 0 && character <= PRINTABLE[after - 1].1
}

/// Whether a character belongs to a script that runs from right to left.
///
/// The typefaces have some of these letters, but lines are set from left to right.
pub fn is_right_to_left(character: char) -> bool {
    matches!(character,
        '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// Ranges of characters outside ASCII, first and last.
#[rustfmt::skip]
const PRINTABLE: &[(char, char)] = &[
    ('\u{a0}', '\u{36f}'), ('\u{374}', '\u{377}'), ('\u{37a}', '\u{37f}'), ('\u{384}', '\u{38a}'),
    ('\u{38c}', '\u{38c}'), ('\u{38e}', '\u{3a1}'), ('\u{3a3}', '\u{3ce}'), ('\u{3d0}', '\u{513}'),
    ('\u{51a}', '\u{51d}'), ('\u{531}', '\u{556}'), ('\u{559}', '\u{55f}'), ('\u{561}', '\u{587}'),
    ('\u{589}', '\u{58a}'), ('\u{61c}', '\u{61c}'), ('\u{e3f}', '\u{e3f}'), ('\u{e81}', '\u{e82}'),
    ('\u{e84}', '\u{e84}'), ('\u{e87}', '\u{e88}'), ('\u{e8a}', '\u{e8a}'), ('\u{e8d}', '\u{e8d}'),
    ('\u{e94}', '\u{e97}'), ('\u{e99}', '\u{e9f}'), ('\u{ea1}', '\u{ea3}'), ('\u{ea5}', '\u{ea5}'),
    ('\u{ea7}', '\u{ea7}'), ('\u{eaa}', '\u{eab}'), ('\u{ead}', '\u{eb9}'), ('\u{ebb}', '\u{ebc}'),
    ('\u{ec8}', '\u{ecd}'), ('\u{10d0}', '\u{10fc}'), ('\u{17b4}', '\u{17b5}'), ('\u{180b}', '\u{180f}'),
    ('\u{1d00}', '\u{1dca}'), ('\u{1dfe}', '\u{1e9b}'), ('\u{1e9e}', '\u{1ef9}'), ('\u{1f00}', '\u{1f15}'),
    ('\u{1f18}', '\u{1f1d}'), ('\u{1f20}', '\u{1f45}'), ('\u{1f48}', '\u{1f4d}'), ('\u{1f50}', '\u{1f57}'),
    ('\u{1f59}', '\u{1f59}'), ('\u{1f5b}', '\u{1f5b}'), ('\u{1f5d}', '\u{1f5d}'), ('\u{1f5f}', '\u{1f7d}'),
    ('\u{1f80}', '\u{1fb4}'), ('\u{1fb6}', '\u{1fc4}'), ('\u{1fc6}', '\u{1fd3}'), ('\u{1fd6}', '\u{1fdb}'),
    ('\u{1fdd}', '\u{1fef}'), ('\u{1ff2}', '\u{1ff4}'), ('\u{1ff6}', '\u{1ffe}'), ('\u{2000}', '\u{2023}'),
    ('\u{2026}', '\u{2026}'), ('\u{202a}', '\u{2037}'), ('\u{2039}', '\u{203a}'), ('\u{203c}', '\u{203f}'),
    ('\u{2044}', '\u{2049}'), ('\u{204b}', '\u{204b}'), ('\u{205e}', '\u{2071}'), ('\u{2074}', '\u{208e}'),
    ('\u{2090}', '\u{209c}'), ('\u{20a0}', '\u{20b5}'), ('\u{20b8}', '\u{20ba}'), ('\u{20bd}', '\u{20bd}'),
    ('\u{20bf}', '\u{20bf}'), ('\u{20f0}', '\u{20f0}'), ('\u{2102}', '\u{2102}'), ('\u{2105}', '\u{2105}'),
    ('\u{210d}', '\u{210f}'), ('\u{2113}', '\u{2113}'), ('\u{2115}', '\u{2117}'), ('\u{2119}', '\u{211a}'),
    ('\u{211d}', '\u{211d}'), ('\u{2122}', '\u{2122}'), ('\u{2124}', '\u{2124}'), ('\u{2126}', '\u{2126}'),
    ('\u{212a}', '\u{212b}'), ('\u{212e}', '\u{212e}'), ('\u{2148}', '\u{2148}'), ('\u{214d}', '\u{214e}'),
    ('\u{2150}', '\u{2151}'), ('\u{2153}', '\u{215f}'), ('\u{2184}', '\u{2184}'), ('\u{2189}', '\u{2189}'),
    ('\u{2190}', '\u{2213}'), ('\u{2215}', '\u{2215}'), ('\u{2217}', '\u{2220}'), ('\u{2223}', '\u{2224}'),
    ('\u{2227}', '\u{222d}'), ('\u{2234}', '\u{223d}'), ('\u{2241}', '\u{2269}'), ('\u{226d}', '\u{228b}'),
    ('\u{228d}', '\u{22a5}'), ('\u{22ac}', '\u{22ac}'), ('\u{22b2}', '\u{22b5}'), ('\u{22b8}', '\u{22b8}'),
    ('\u{22c2}', '\u{22c6}'), ('\u{22cd}', '\u{22d1}'), ('\u{22da}', '\u{22ed}'), ('\u{22ef}', '\u{22ef}'),
    ('\u{2300}', '\u{2306}'), ('\u{2308}', '\u{2315}'), ('\u{2318}', '\u{2319}'), ('\u{231c}', '\u{2321}'),
    ('\u{2325}', '\u{2328}'), ('\u{232b}', '\u{232b}'), ('\u{2335}', '\u{237a}'), ('\u{237d}', '\u{237d}'),
    ('\u{2380}', '\u{2383}'), ('\u{2388}', '\u{238b}'), ('\u{2395}', '\u{2395}'), ('\u{239b}', '\u{23ae}'),
    ('\u{23ce}', '\u{23cf}'), ('\u{2423}', '\u{2423}'), ('\u{2500}', '\u{262f}'), ('\u{2638}', '\u{268b}'),
    ('\u{2690}', '\u{269c}'), ('\u{26a0}', '\u{26a1}'), ('\u{26b0}', '\u{26b1}'), ('\u{2701}', '\u{2704}'),
    ('\u{2706}', '\u{2709}'), ('\u{270c}', '\u{2727}'), ('\u{2729}', '\u{274b}'), ('\u{274d}', '\u{274d}'),
    ('\u{274f}', '\u{2752}'), ('\u{2756}', '\u{2756}'), ('\u{2758}', '\u{275e}'), ('\u{2761}', '\u{2775}'),
    ('\u{2794}', '\u{2794}'), ('\u{2798}', '\u{27af}'), ('\u{27b1}', '\u{27be}'), ('\u{27c2}', '\u{27c2}'),
    ('\u{27c5}', '\u{27c6}'), ('\u{27dc}', '\u{27dc}'), ('\u{27e0}', '\u{27e0}'), ('\u{27e6}', '\u{27eb}'),
    ('\u{27f5}', '\u{27f7}'), ('\u{2987}', '\u{2988}'), ('\u{2997}', '\u{2998}'), ('\u{29eb}', '\u{29eb}'),
    ('\u{29fa}', '\u{29fb}'), ('\u{2a00}', '\u{2a00}'), ('\u{2a2f}', '\u{2a2f}'), ('\u{2a6a}', '\u{2a6b}'),
    ('\u{2b05}', '\u{2b0d}'), ('\u{2b12}', '\u{2b1a}'), ('\u{2c60}', '\u{2c77}'), ('\u{2c79}', '\u{2c7a}'),
    ('\u{2c7c}', '\u{2c7f}'), ('\u{2e17}', '\u{2e18}'), ('\u{2e1f}', '\u{2e1f}'), ('\u{2e22}', '\u{2e25}'),
    ('\u{2e2e}', '\u{2e2e}'), ('\u{3000}', '\u{3000}'), ('\u{a708}', '\u{a727}'), ('\u{a788}', '\u{a78e}'),
    ('\u{a790}', '\u{a791}'), ('\u{a7aa}', '\u{a7aa}'), ('\u{a7f8}', '\u{a7f9}'), ('\u{fb01}', '\u{fb02}'),
    ('\u{fe00}', '\u{fe0f}'), ('\u{fe20}', '\u{fe23}'), ('\u{feff}', '\u{feff}'), ('\u{fff0}', '\u{fffd}'),
    ('\u{1d173}', '\u{1d17a}'), ('\u{1d55a}', '\u{1d55a}'), ('\u{1d670}', '\u{1d6a3}'),
    ('\u{1d7f6}', '\u{1d7ff}'), ('\u{e0000}', '\u{e0fff}'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ranges_are_in_order_and_do_not_touch() {
        for pair in PRINTABLE.windows(2) {
            assert!(pair[0].0 <= pair[0].1 && u32::from(pair[0].1) + 1 < u32::from(pair[1].0), "{pair:?}");
        }
    }

    #[test]
    fn finds_what_cannot_be_shown() {
        let found = |text| unprintable(text).collect::<Vec<_>>();
        assert_eq!(found("plain, “café” — naïve → ≤ Ωж"), []);
        assert_eq!(found("a 什 b"), [(2, '什')]);
        assert_eq!(found("ab 🎉ש"), [(3, '🎉'), (7, 'ש')]);
        assert!(is_right_to_left('ש') && is_right_to_left('ع') && !is_right_to_left('什'));
    }
}
