//! How easily a pass phrase is guessed: `zxcvbn`, with our own lists of Kazakh and Russian words, and with the other
//! layouts of the keyboard in mind.
//!
//! Pure, and a module of the library, so that the linter can hold the phrases of authors against it and the tests run
//! natively. It weighs 600 KB: the app has it in a worker, `src/bin/strength`, and never in its own WASM.

mod layout;
mod lists;

use std::sync::OnceLock;

use zxcvbn::matching::Match;
use zxcvbn::matching::patterns::{DictionaryPattern, MatchPattern};

/// What an estimate found, as bits.
pub mod found {
    /// A common word or name.
    pub const WORD: u32 = 1;
    /// Keys that stand beside each other.
    pub const KEYS: u32 = 2;
    /// Something repeated.
    pub const REPEAT: u32 = 4;
    /// A row of letters or digits: `abcd`, `1234`.
    pub const ROW: u32 = 8;
    /// A year or a date.
    pub const DATE: u32 = 16;
    /// What is known of the person.
    pub const OWN: u32 = 32;
    /// Words that show on another layout of the keyboard.
    pub const LAYOUT: u32 = 64;
    /// Signs in the place of letters: `p@rol`.
    pub const SIGNS: u32 = 128;
}

/// How easily a phrase is guessed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Estimate {
    /// 0 to 4, with the limits of zxcvbn: 10³, 10⁶, 10⁸ and 10¹⁰ guesses.
    pub score: u32,
    /// How many zeros the number of guesses has; at most 60.
    pub zeros: u32,
    /// What was found in it, see [`found`].
    pub found: u32,
    /// It is on the lists as a whole: one word, one row of keys, a saying; perhaps with a year behind it.
    pub common: bool,
}

impl Estimate {
    /// As one number, which the app takes apart again: see `exercise::passphrase`.
    pub const fn packed(self) -> u32 {
        self.score | self.zeros << 3 | self.found << 9 | (self.common as u32) << 17
    }
}

/// The estimate of the weakest form of a phrase: as it is, without spaces and signs between words, and both on the
/// other layouts. `own` are words that attackers know of the person.
pub fn estimate(phrase: &str, own: &[&str]) -> Estimate {
    if phrase.trim().is_empty() {
        return Estimate::default();
    }
    let own: Vec<String> = own.iter().flat_map(|word| written(&word.to_lowercase())).collect();
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    let inputs: Vec<&str> = own.iter().copied().chain(known().iter().map(String::as_str)).collect();
    // To try the other layout doubles the guesses; to try the usual signs between words makes ten times as many.
    let layouts = layout::switched(phrase).into_iter().map(|form| (form, 0.3, found::LAYOUT));
    let layouts = std::iter::once((phrase.to_owned(), 0.0, 0)).chain(layouts);
    let forms = layouts.flat_map(|(form, more, bit)| {
        let joined: String = form.chars().filter(|c| c.is_alphanumeric()).collect();
        let joined = (joined != form && !joined.is_empty()).then_some((joined, more + 1.0, bit));
        [Some((form, more, bit)), joined].into_iter().flatten()
    });
    let (mut best, mut least) = (Estimate::default(), f64::INFINITY);
    for (form, more, bit) in forms {
        let entropy = zxcvbn::zxcvbn(&form, &inputs);
        let guesses = entropy.guesses_log10().max(0.0) + more;
        let common = is_common(entropy.sequence());
        if guesses < least {
            least = guesses;
            let seen = entropy.sequence().iter().fold(0, |seen, it| seen | seen_in(it, &own));
            let layout = if seen == 0 { 0 } else { bit };
            best = Estimate { found: seen | layout, common: best.common, ..scored(guesses) };
        }
        best.common |= common;
    }
    best
}

/// The ways to write a word: as it is, on a Russian keyboard, and twice in Latin letters.
fn written(word: &str) -> [String; 4] {
    [word.to_owned(), lists::plain(word), lists::latin(word, false), lists::latin(word, true)]
}

/// Score and zeros of a number of guesses, given by its logarithm.
fn scored(log10: f64) -> Estimate {
    let score = [3.0, 6.0, 8.0, 10.0].into_iter().filter(|limit| log10 >= *limit).count();
    let zeros = (0_u32..60).take_while(|&zeros| f64::from(zeros + 1) <= log10).count();
    let number = |count: usize| u32::try_from(count).unwrap_or(0);
    Estimate { score: number(score), zeros: number(zeros), ..Estimate::default() }
}

/// What a match is a sign of. Short ones are in every phrase.
fn seen_in(it: &Match, own: &[&str]) -> u32 {
    if it.token.chars().count() < 3 {
        return 0;
    }
    match &it.pattern {
        MatchPattern::Dictionary(DictionaryPattern { matched_word, l33t, .. }) => {
            let is_own = own.contains(&matched_word.as_str());
            let signs = if *l33t { found::SIGNS } else { 0 };
            signs | if is_own { found::OWN } else { found::WORD }
        }
        MatchPattern::Spatial(_) => found::KEYS,
        MatchPattern::Repeat(_) => found::REPEAT,
        MatchPattern::Sequence(_) => found::ROW,
        MatchPattern::Regex(_) | MatchPattern::Date(_) => found::DATE,
        MatchPattern::BruteForce => 0,
    }
}

/// Whether nearly all of it is one thing that is on the lists.
fn is_common(sequence: &[Match]) -> bool {
    let length = |it: &Match| it.token.chars().count();
    let largest =
        sequence.iter().filter(|it| it.pattern != MatchPattern::BruteForce).max_by_key(|it| length(it));
    let Some(largest) = largest else { return false };
    let words =
        sequence.iter().filter(|it| matches!(it.pattern, MatchPattern::Dictionary(_)) && length(it) > 2);
    let rest: usize = sequence.iter().map(length).sum::<usize>() - length(largest);
    rest <= 4 && words.count() <= 1
}

/// Our lists with all the ways to write their words, the most common first.
fn known() -> &'static [String] {
    static KNOWN: OnceLock<Vec<String>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let words = lists::WORDS.iter().flat_map(|list| list.split_whitespace()).map(str::to_owned);
        let sayings = lists::SAYINGS.lines().flat_map(|line| {
            let line = line.trim();
            [line.to_owned(), line.split_whitespace().collect()]
        });
        let mut all: Vec<String> = Vec::new();
        for word in words.chain(sayings).filter(|word| !word.is_empty()) {
            for form in written(&word) {
                if !all.contains(&form) {
                    all.push(form);
                }
            }
        }
        all
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn score(phrase: &str) -> u32 {
        estimate(phrase, &[]).score
    }

    #[test]
    fn what_everybody_chooses_is_weak_in_every_alphabet_and_layout() {
        for phrase in [
            "password",
            "қазақстан",
            "kazakhstan",
            "пароль",
            "parol",
            "gfhjkm",
            "йцукен",
            "qwerty12345",
            "Айгерим2012",
            "aigerim2012",
            "Fquthbv",
            "құпия",
            "kupiya",
            "qupia",
            "алматы2024",
            "P@rol1!",
            "111111",
            "12345678",
            "сәлем",
            "salem123",
            "махаббат",
            "mahabbat",
            "шаңырақ",
        ] {
            let found = estimate(phrase, &[]);
            assert!(found.score <= 2 && found.common, "{phrase}: {found:?}");
        }
    }

    #[test]
    fn a_saying_is_no_phrase_of_ones_own() {
        for phrase in
            ["отан отбасынан басталады", "ОтанОтбасынанБасталады", "мама мыла раму", "мама-мыла-раму"]
        {
            let found = estimate(phrase, &[]);
            assert!(found.common && found.score <= 2, "{phrase}: {found:?}");
        }
    }

    #[test]
    fn four_words_that_have_nothing_to_do_with_each_other_are_strong() {
        for phrase in [
            "шәйнек ракета жұма түйме",
            "кілем-алма-жарық-тоғыз-ине",
            "чайник ракета пятница пуговица",
            "kettle rocket friday button",
        ] {
            let found = estimate(phrase, &[]);
            assert!(found.score == 4 && !found.common, "{phrase}: {found:?}");
        }
        assert!(score("алма үй") < 4);
    }

    #[test]
    fn what_is_known_of_a_person_is_weak() {
        let own = ["Ақтөс", "Балнұр"];
        assert_eq!(estimate("ақтөс2012", &own).found & found::OWN, found::OWN);
        assert!(estimate("ақтөс балнұр", &own).score <= 2);
    }

    #[test]
    fn reasons_are_named() {
        let found = |phrase| estimate(phrase, &[]).found;
        assert_eq!(found("алматы2024"), found::WORD | found::DATE);
        assert_eq!(found("7ujmnhy65tgb"), found::KEYS);
        assert_eq!(found("Gfhjkm") & found::LAYOUT, found::LAYOUT);
        assert_eq!(found("хьзщрлхьзщрл") & found::REPEAT, found::REPEAT);
        assert_eq!(found("p@r0l") & found::SIGNS, found::SIGNS);
    }

    #[test]
    fn an_estimate_is_one_number() {
        let all = Estimate { score: 4, zeros: 60, found: 255, common: true };
        assert_eq!(all.packed(), 4 | 60 << 3 | 255 << 9 | 1 << 17);
        assert_eq!(estimate("  ", &[]), Estimate::default());
        assert_eq!((scored(2.99).score, scored(3.0).score, scored(10.0).score), (0, 1, 4));
        assert_eq!((scored(0.0).zeros, scored(9.99).zeros, scored(99.0).zeros), (0, 9, 60));
    }

    #[test]
    fn the_lists_are_large_enough_and_written_once() {
        assert!(known().len() > 1500, "{}", known().len());
        let words: Vec<&str> = lists::WORDS.iter().flat_map(|list| list.split_whitespace()).collect();
        let twice: Vec<_> =
            (words.iter().enumerate()).filter(|(i, word)| words[..*i].contains(word)).collect();
        assert!(twice.is_empty(), "{twice:?}");
        assert!(words.iter().all(|word| word.to_lowercase() == **word));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        /// A worker that panics estimates no more.
        #[test]
        fn no_phrase_breaks_it(phrase in "[a-zA-Z0-9әғқңөұүһіА-я@$!.,İßǅ -]{0,24}", other: String) {
            for phrase in [phrase, other] {
                let found = estimate(&phrase, &["әке"]);
                prop_assert!(found.score <= 4 && found.zeros <= 60 && found.found < 256);
            }
        }
    }
}
