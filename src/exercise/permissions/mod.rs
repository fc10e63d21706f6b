//! `permissions`: what an app asks for, granted once, always or never: as its purpose needs it.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Flaw, Kind, Outcome, action, shuffle};
use crate::lang::{nothing, texts};
use crate::scene::Scene;

words! {
    Name: "Рұқсаттар", "Разрешения", "Permissions";
    What: "Қосымшаның ісіне не керегіне қарап, әр сұрауға жауап беру керек",
        "Ответить на каждый запрос, исходя из того, что приложению нужно для его дела",
        "Answer each request by what the app needs for what it does";
    Once: "Бір рет рұқсат ету", "Разрешить один раз", "Allow once";
    Always: "Әрқашан рұқсат ету", "Разрешить всегда", "Always allow";
    Never: "Рұқсат етпеу", "Не разрешать", "Don't allow";
    Asks: "рұқсат сұрайды", "запрашивает разрешение", "asks for permission";
    AskOf: "{}\u{a0}/\u{a0}{}", "{} из {}", "{} of {}";
    AllDone: "Барлық сұрауға жауап берілді. Тексеруге болады.", "Ответы даны на все запросы. Можно проверять.", "Every request has an answer. Ready to check.";
}

/// The answers as authors write them, in the order of their numbers in a slot.
const GRANTS: [&str; 3] = ["once", "always", "never"];

/// An app and what it asks for. Slot *i* of the answer holds what was said to request *i*: 1 once, 2 always, 3 never.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Permissions<T = String> {
    /// The name of the app.
    pub app: T,
    /// What it is for.
    pub purpose: T,
    /// Four to eight requests.
    pub ask: Vec<Ask<T>>,
}
texts!(Permissions { app: text, purpose: text, ask: each });

/// A request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask<T = String> {
    /// What is asked for.
    pub what: T,
    /// What the app says it is for.
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    pub says: Option<T>,
    /// Which of [`GRANTS`] are right; at least one.
    pub fits: Vec<String>,
    /// Why.
    pub why: T,
}
texts!(Ask { what: text, says: maybe, fits: keep, why: text });

impl<T> Ask<T> {
    /// The answers that are right, as bits.
    pub fn right(&self) -> u8 {
        action::bits(&self.fits, &GRANTS)
    }
}

impl<T> Permissions<T> {
    /// The place on the screen of the first request without an answer.
    pub fn current(&self, places: &[usize], answer: &Answer) -> Option<usize> {
        places.iter().position(|&part| !answer.has(part))
    }
}

impl<T> Kind for Permissions<T> {
    type Text = T;

    fn parts(&self) -> usize {
        self.ask.len()
    }

    fn key(&self) -> Answer {
        Answer::of(self.ask.iter().map(|ask| action::first(ask.right())))
    }

    fn takes(&self, answer: &Answer) -> bool {
        answer.within(self.ask.len(), GRANTS.len())
    }

    fn ready(&self, answer: &Answer) -> bool {
        (0..self.ask.len()).all(|i| answer.has(i))
    }

    /// A point for each request that was answered rightly.
    fn grade(&self, answer: &Answer) -> Outcome {
        let asks = self.ask.iter().enumerate();
        Outcome::of_parts(asks.map(|(i, ask)| action::right(ask.right(), answer.at(i))))
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let fits: Vec<&[String]> = self.ask.iter().map(|ask| &ask.fits[..]).collect();
        let known = "one or more of: once, always, never";
        let mut flaws = action::flaws("ask", &fits, &GRANTS, GRANTS.len(), known);
        flaws.extend(Flaw::of_count("ask", self.ask.len(), 4, 8));
        flaws
    }

    /// The answer to the request that is on the screen.
    fn digit(&self, seed: u32, answer: &Answer, nth: usize) -> Option<Answer> {
        let places = shuffle::shuffled(self.ask.len(), seed);
        let at = self.current(&places, answer).filter(|_| nth < GRANTS.len())?;
        Some(answer.clone().picking(places[at], Some(nth)))
    }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Permissions {
    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        let places = shuffle::shuffled(self.ask.len(), sheet.seed);
        sheet.text(format!("{}. {}", self.app, self.purpose));
        let grants = [Say::Once, Say::Always, Say::Never].map(|say| sheet.say(say));
        let row = |&i: &usize| {
            let ask = &self.ask[i];
            ask.says.as_ref().map_or_else(|| ask.what.clone(), |says| format!("{}: {says}", ask.what))
        };
        sheet.table(grants.map(str::to_owned).to_vec(), places.iter().map(row).collect());
        for (&i, number) in places.iter().zip(1..) {
            let ask = &self.ask[i];
            sheet.key(format!("{number}. {}. {}", action::named(ask.right(), &grants), ask.why));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::Wrong;

    fn permissions(asks: &[&[&str]]) -> Permissions {
        let ask = |fits: &&[&str]| Ask {
            what: "what".into(),
            says: None,
            fits: fits.iter().map(|name| (*name).into()).collect(),
            why: "why".into(),
        };
        Permissions { app: "app".into(), purpose: "purpose".into(), ask: asks.iter().map(ask).collect() }
    }

    fn four() -> Permissions {
        permissions(&[&["once"], &["never"], &["once", "always"], &["never"]])
    }

    #[test]
    fn a_request_answered_rightly_is_a_point() {
        let task = four();
        assert_eq!(task.key(), Answer::of([1, 3, 1, 3]));
        assert!(task.grade(&task.key()).solved() && task.grade(&Answer::of([1, 3, 2, 3])).solved());
        let outcome = task.grade(&Answer::of([2, 3, 3, 1]));
        assert_eq!((outcome.earned, outcome.total, outcome.parts), (1, 4, 0b0010));
        assert!(!task.ready(&Answer::of([1, 3, 1])) && !task.takes(&Answer::of([4])));
    }

    #[test]
    fn a_digit_answers_what_is_on_the_screen() {
        let task = four();
        let mut answer = Answer::default();
        for seed in 0..8 {
            let places = shuffle::shuffled(4, seed);
            assert_eq!(task.digit(seed, &Answer::default(), 1), Some(Answer::default().with(places[0], 2)));
        }
        assert_eq!(task.digit(1, &answer, 3), None);
        for nth in [0, 1, 2, 2] {
            answer = task.digit(1, &answer, nth).unwrap();
        }
        assert!(task.ready(&answer) && task.digit(1, &answer, 0).is_none());
    }

    #[test]
    fn flaws_are_found() {
        assert_eq!(four().flaws(None), []);
        let what = |asks: &[&[&str]]| permissions(asks).flaws(None).pop().map(|flaw| (flaw.at, flaw.what));
        assert_eq!(what(&[&["once"], &["never"]]), Some(("ask".into(), Wrong::TooFew(4))));
        assert!(matches!(
            what(&[&["never"], &["never"], &["never"], &["once", "never"]]),
            Some((_, Wrong::Unusable(..)))
        ));
        assert_eq!(
            what(&[&["once"], &["never"], &["never"], &[]]),
            Some(("ask.3.fits".into(), Wrong::NoneRight))
        );
    }
}
