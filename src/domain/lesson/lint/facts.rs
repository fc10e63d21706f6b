//! Facts about Kazakhstan: what a lesson says of a helpline or a law must be covered by `facts.toml`.

use super::super::Lesson;
use super::files::Known;
use super::rules::{Check, texts_of};
use super::text::Finding;
use super::{Fact, Rule};
use crate::lang::Localized;

/// Numbers of services: three or four digits that are dialled.
const NUMBERS: [&str; 10] = ["101", "102", "103", "104", "111", "112", "150", "1400", "1414", "1477"];

/// Words that tell of a law, by how they begin.
const LAW: [&str; 5] = ["қылмыстық", "кодекс", "уголовн", "criminal", "заңының"];

/// Whether a text has these words, whatever the case; a number only as a whole.
fn says(text: &str, sign: &str) -> bool {
    let (text, sign) = (text.to_lowercase(), sign.to_lowercase());
    if sign.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.split(|c: char| !c.is_alphanumeric()).any(|word| word == sign);
    }
    text.contains(&sign)
}

/// What is quoted from a scene is no statement of ours.
fn is_ours(path: &str) -> bool {
    !path.contains(".scene.") && !path.contains(".say.")
}

/// Whether a lesson states a fact.
pub(in super::super) fn states(lesson: &Lesson<Localized>, fact: &Fact) -> bool {
    let says = |text: &str| fact.signs.iter().any(|sign| says(text, sign));
    let mut ours = texts_of(lesson).into_iter().filter(|(path, _)| is_ours(path));
    ours.any(|(_, text)| says(&text.kk) || says(&text.ru) || says(&text.en))
}

impl Check<'_> {
    /// What tells of a service or a law has the sign of a fact: a number itself, a law somewhere in the same text.
    pub(super) fn facts(&mut self, known: &Known) {
        for (path, text) in texts_of(self.lesson).into_iter().filter(|(path, _)| is_ours(path)) {
            self.fact(&path, &text, known);
        }
    }

    /// The same of one text.
    pub(super) fn fact(&mut self, path: &str, text: &Localized, known: &Known) {
        for (key, text) in [("kk", &text.kk), ("ru", &text.ru), ("en", &text.en)] {
            let bare = |number: &&&str| {
                says(text, number)
                    && !known.signs.iter().any(|sign| sign == **number)
                    && is_dialled(text, number)
            };
            let law = |word: &&&str| {
                text.to_lowercase().contains(**word) && !known.signs.iter().any(|sign| says(text, sign))
            };
            let found = NUMBERS.iter().find(bare).or_else(|| LAW.iter().find(law));
            if let Some(words) = found {
                let finding = Finding {
                    words: (*words).to_owned(),
                    message: format!("`{words}` tells of a fact that has no source"),
                    help: "add the fact to facts.toml with `source`, `as_of` and `signs`, or leave it out"
                        .into(),
                };
                self.report_words(Rule::Fact, &crate::lang::join(path, key), finding);
            }
        }
    }
}

/// A number that is not a sum, a time or a part of a longer one.
fn is_dialled(text: &str, number: &str) -> bool {
    text.match_indices(number).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + number.len()..].trim_start_matches(['\u{a0}', ' ']);
        let stands_alone = before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | ',' | ':' | '+'));
        let further = after.trim_start_matches(['.', ':', ',']).starts_with(|c: char| c.is_numeric());
        let counted = after.starts_with(['₸', '%']) || further;
        let unit = ["тг", "теңге", "тенге", "tenge", "мың", "тыс", "адам", "человек", "people"];
        stands_alone && !counted && !unit.iter().any(|unit| after.starts_with(unit))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_a_sign_as_a_whole() {
        assert!(says("102-ге хабарлау", "102") && says("Звоним: 102.", "102"));
        assert!(!says("1020 теңге", "102") && !says("5102", "102"));
        assert!(says("За это есть УГОЛОВНАЯ ответственность", "уголовная ответственность"));
    }

    #[test]
    fn sums_and_times_are_not_dialled() {
        for text in ["150 ₸", "150 теңге", "150 000", "1:150", "150 %", "150.5"] {
            assert!(!is_dialled(text, "150"), "{text}");
        }
        assert!(
            is_dialled("Көмектеседі: 150.", "150")
                && is_dialled("150-ге хабарласу", "150")
                && is_dialled("Звони 150", "150")
        );
    }
}
