//! A goal for a pass phrase, and when it is met.

use serde::{Deserialize, Serialize};

use crate::lang::texts;

/// A goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal<T = String> {
    /// What is needed.
    pub need: Need,
    /// How much of it: words, characters, or strength from 1 to 4.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub n: u8,
    /// What must not occur; small and large letters are the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub list: Vec<String>,
    /// The goal in words.
    pub text: T,
    /// Why it is one.
    pub why: T,
}
texts!(Goal { need: keep, n: keep, list: keep, text: text, why: text });

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_zero(n: &u8) -> bool {
    *n == 0
}

/// What a phrase needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Need {
    /// So many different words of at least three letters.
    Words,
    /// So many characters.
    Length,
    /// An estimate of at least this score.
    Strength,
    /// Nothing of what is known of the person.
    Unlike,
    /// Not one of the common ones.
    New,
}

/// What the estimator says of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate(u32);

impl Estimate {
    /// It has not said anything yet.
    pub const WAITING: Self = Self(u32::MAX);
    /// It cannot be asked.
    pub const UNKNOWN: Self = Self(u32::MAX - 1);

    /// What its number says: see `strength::Estimate::packed`.
    pub const fn of(packed: u32) -> Self {
        Self(packed)
    }

    /// The number of the text that says how strong a phrase is: its score, waiting (5), unknown (6), or nothing (7)
    /// where nothing is typed.
    pub fn said(self, phrase: &str) -> usize {
        match self {
            _ if phrase.is_empty() => 7,
            Self::WAITING => 5,
            Self::UNKNOWN => 6,
            known => known.score().min(4),
        }
    }

    /// 0 to 4.
    pub const fn score(self) -> usize {
        (self.0 & 7) as usize
    }

    /// How many zeros the number of guesses has.
    pub const fn zeros(self) -> usize {
        (self.0 >> 3 & 63) as usize
    }

    /// Whether it found the thing of this number: from a common word (0) to signs for letters (7).
    pub const fn found(self, nth: usize) -> bool {
        self.0 >> (9 + nth) & 1 == 1
    }

    const fn is_common(self) -> bool {
        self.0 >> 17 & 1 == 1
    }
}

impl<T> Goal<T> {
    /// Whether a phrase meets the goal; `None` while that waits for the estimate. Where there is none, a phrase is as
    /// strong as it is long: 8 characters for 1, four more for each further step.
    pub(super) fn met(&self, phrase: &str, estimate: Estimate) -> Option<bool> {
        let phrase = folded(phrase);
        let length = phrase.len();
        let (is, least) = match (self.need, estimate) {
            (Need::Words, _) => (words(&phrase), self.n),
            (Need::Length, _) => (length, self.n),
            (Need::Unlike, _) => (usize::from(!self.list.iter().any(|word| holds(&phrase, word))), 1),
            (_, Estimate::WAITING) => return None,
            (Need::Strength, Estimate::UNKNOWN) => (length, 4 + 4 * self.n.min(4)),
            (Need::Strength, _) => (estimate.score(), self.n),
            (Need::New, Estimate::UNKNOWN) => (length, 12),
            (Need::New, _) => (usize::from(!estimate.is_common()), 1),
        };
        Some(is >= usize::from(least))
    }
}

/// How many different words of at least three letters there are.
fn words(phrase: &[char]) -> usize {
    let mut found: Vec<&[char]> = Vec::new();
    for word in phrase.split(|c| c.is_ascii() && !c.is_ascii_alphabetic()) {
        if word.len() > 2 && !found.contains(&word) {
            found.push(word);
        }
    }
    found.len()
}

/// Whether a word occurs in a phrase.
fn holds(phrase: &[char], word: &str) -> bool {
    let word = folded(word);
    !word.is_empty() && phrase.windows(word.len()).any(|part| part == word)
}

/// The small letters of a text without spaces around it; Kazakh ones as on a Russian keyboard. Not `to_lowercase`: its
/// tables are kilobytes.
fn folded(text: &str) -> Vec<char> {
    const KAZAKH: &str = "ӘәҒғҚқҢңӨөҰұҮүІіҺһЁё";
    const RUSSIAN: &str = "ааггккннооууууииххее";
    let letter = |c: char| match c {
        'А'..='Я' => char::from_u32(c as u32 + 32).unwrap_or(c),
        _ if c.is_ascii() => c.to_ascii_lowercase(),
        _ => KAZAKH.chars().position(|it| it == c).and_then(|at| RUSSIAN.chars().nth(at)).unwrap_or(c),
    };
    text.trim_matches(' ').chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn met(need: Need, n: u8, phrase: &str) -> bool {
        let list = vec!["Ақтөс".to_owned(), "2012".to_owned()];
        let goal = Goal { need, n, list, text: (), why: () };
        goal.met(phrase, Estimate::of(2)) == Some(true)
    }

    #[test]
    fn words_are_different_and_of_some_length() {
        assert!(met(Need::Words, 4, "шәйнек-ракета жұма_түйме"));
        assert!(!met(Need::Words, 2, "алма алма Алма"));
        assert!(!met(Need::Words, 1, "ал де a b"));
        assert!(met(Need::Length, 5, " қазақ ") && !met(Need::Length, 6, " қазақ "));
    }

    #[test]
    fn what_is_known_of_the_person_is_found_in_any_letters() {
        for bad in ["АҚТӨС", "менің ақтөсім", "актос", "x2012y"] {
            assert!(!met(Need::Unlike, 0, bad), "{bad}");
        }
        assert!(met(Need::Unlike, 0, "шәйнек 2013"));
        let letters = |text: &str| folded(text).into_iter().collect::<String>();
        assert_eq!(letters("ӘҒҚҢӨҰҮІҺЁ әғқңөұүіһё ЯZ!"), "агкноууихе агкноууихе яz!");
    }

    #[test]
    fn the_number_of_the_estimator_is_taken_apart() {
        let all = Estimate::of(4 | 12 << 3 | 0b1000_0001 << 9 | 1 << 17);
        assert_eq!((all.score(), all.zeros(), all.is_common()), (4, 12, true));
        assert!(all.found(0) && !all.found(1) && all.found(7));
        assert!(met(Need::Strength, 2, "x") && !met(Need::Strength, 3, "x") && met(Need::New, 0, "x"));
    }

    #[test]
    fn an_estimate_is_said_in_a_word() {
        let said = [Estimate::of(3), Estimate::WAITING, Estimate::UNKNOWN].map(|estimate| estimate.said("x"));
        assert_eq!((said, Estimate::of(3).said("")), ([3, 5, 6], 7));
    }

    #[cfg(feature = "strength")]
    #[test]
    fn both_ends_agree_on_the_number() {
        let estimate = crate::strength::estimate("айгерим2012", &[]);
        let here = Estimate::of(estimate.packed());
        assert_eq!((here.score(), here.zeros()), (estimate.score as usize, estimate.zeros as usize));
        assert!(here.found(0) && here.found(4) && here.is_common());
    }
}
