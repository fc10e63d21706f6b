//! `predict`: one commits to a guess, is told what is really so, and then explains it. A wrong guess is no fault:
//! only the explanation earns points.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Bare, Flaw, Kind, Opt, Outcome, opt, shuffle};
use crate::lang::{is_false, texts};
use crate::scene::Scene;

words! {
    Name: "Болжау", "Предсказание", "Prediction";
    What: "Алдымен болжам жасап бекіту керек, сосын не болғаны ашылады",
        "Сначала зафиксировать догадку, затем откроется, как на самом деле",
        "First lock in a guess, then see what really happens";
    LockIn: "Болжамды бекіту", "Зафиксировать догадку", "Lock in the guess";
    YourGuess: "Болжам", "Догадка", "The guess";
    InTruth: "Шын мәнінде", "На самом деле", "What really happens";
    CameTrue: "Болжам дәл келді.", "Догадка подтвердилась.", "The guess came true.";
    CameOtherwise: "Басқаша болып шықты. Бұл үшін ұпай кемімейді: таңғалдырған нәрсе есте жақсы қалады.",
        "Вышло иначе. За догадку баллы не снимаются: то, что удивило, лучше запоминается.",
        "It turned out otherwise. A guess costs no points: what surprises is remembered better.";
    WhyOne: "Неліктен бұлай? Бір ғана себеп дұрыс.", "Почему так? Верна одна причина.", "Why is that so? One reason is right.";
    WhyMany: "Неліктен бұлай? Дұрыс себептердің бәрін белгілеу керек.",
        "Почему так? Нужно отметить все верные причины.",
        "Why is that so? Mark all the reasons that are right.";
    GuessKey: "Болжам (ұпай берілмейді)", "Догадка (без баллов)", "The guess (no points)";
}

/// The slot of the guess.
pub const GUESS: usize = 0;
/// The slot that is set once the guess is locked in.
pub const LOCKED: usize = 1;
/// The slot of the first reason; the others follow.
pub const REASONS: usize = 2;

/// A guess, what is really so, and why. Slot 0 of the answer picks the guess, slot 1 is set once it is locked
/// in, slot 2 + *j* when reason *j* is picked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Predict<T = String> {
    /// What may be guessed; two to five, in an order that says nothing.
    pub guess: Vec<Bare<T>>,
    /// What is really so, told once the guess is locked in.
    pub reveal: T,
    /// Several reasons are right, and all of them are wanted.
    #[serde(default, skip_serializing_if = "is_false")]
    pub many: bool,
    /// Why it is so.
    pub reason: Vec<Opt<T>>,
}
texts!(Predict { guess: each, reveal: text, many: keep, reason: each });

impl<T> Predict<T> {
    /// The guess that is right.
    pub fn truth(&self) -> Option<usize> {
        self.guess.iter().position(|guess| guess.right)
    }

    /// The guess of an answer once it is locked in.
    pub fn committed(&self, answer: &Answer) -> Option<usize> {
        answer.pick(GUESS).filter(|guess| *guess < self.guess.len() && answer.at(LOCKED) == 1)
    }

    /// The answer with a guess; one that is locked in stays.
    #[must_use]
    pub fn guessing(&self, answer: Answer, guess: usize) -> Answer {
        if answer.has(LOCKED) { answer } else { answer.picking(GUESS, Some(guess)) }
    }

    fn picks(&self, answer: &Answer) -> usize {
        (0..self.reason.len()).filter(|j| answer.has(REASONS + j)).count()
    }
}

impl<T> Kind for Predict<T> {
    type Text = T;
    const ASKS: bool = false;

    /// The guess, then the reasons.
    fn parts(&self) -> usize {
        1 + self.reason.len()
    }

    fn key(&self) -> Answer {
        let start = Answer::default().picking(GUESS, self.truth()).with(LOCKED, 1);
        (self.reason.iter().enumerate())
            .fold(start, |answer, (j, reason)| answer.with(REASONS + j, reason.right.into()))
    }

    fn takes(&self, answer: &Answer) -> bool {
        let picks = self.picks(answer);
        usize::from(answer.at(GUESS)) <= self.guess.len()
            && answer.slots().len() <= REASONS + self.reason.len()
            && answer.slots().iter().skip(LOCKED).all(|&slot| slot <= 1)
            // Nothing is explained before it is told.
            && (self.committed(answer).is_some() || (picks == 0 && !answer.has(LOCKED)))
            && (self.many || picks <= 1)
    }

    fn ready(&self, answer: &Answer) -> bool {
        self.committed(answer).is_some() && self.picks(answer) > 0
    }

    /// The guess earns nothing, but its bit says whether it was right. One right reason: all or nothing.
    /// Several: a point for each reason left or picked rightly.
    fn grade(&self, answer: &Answer) -> Outcome {
        let right =
            (self.reason.iter().enumerate()).map(|(j, reason)| answer.has(REASONS + j) == reason.right);
        let reasons = Outcome::of_parts(right);
        let guess = self.committed(answer).is_some_and(|guess| self.truth() == Some(guess));
        let mut outcome = Outcome { parts: reasons.parts << 1 | u32::from(guess), ..reasons };
        if !self.many {
            outcome.earned = u8::from(reasons.solved());
            outcome.total = 1;
        }
        if !self.ready(answer) {
            outcome.earned = 0;
        }
        outcome
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let mut flaws: Vec<Flaw> = Vec::new();
        flaws.extend(opt::one_of("guess", self.guess.iter().map(|guess| guess.right)));
        flaws.extend(Flaw::of_count("guess", self.guess.len(), 2, 5).filter(|_| self.guess.len() > 1));
        flaws.extend(opt::some_right("reason", &self.reason, self.many));
        flaws
    }

    /// Picks the guess in that place, and once it is locked in the reason in that place.
    fn digit(&self, seed: u32, answer: &Answer, nth: usize) -> Option<Answer> {
        if self.committed(answer).is_none() {
            return (nth < self.guess.len()).then(|| self.guessing(answer.clone(), nth));
        }
        let slot = REASONS + shuffle::shuffled(self.reason.len(), seed).get(nth)?;
        if self.many {
            return Some(answer.clone().toggled(slot));
        }
        let none = (REASONS..REASONS + self.reason.len()).fold(answer.clone(), |it, other| it.with(other, 0));
        Some(none.with(slot, 1))
    }

    fn reason(&self, answer: &Answer) -> Option<&T> {
        let picked = (self.reason.iter().enumerate()).find(|(j, _)| answer.has(REASONS + j));
        picked.filter(|_| !self.many).map(|(_, reason)| &reason.why)
    }

    fn slots(&self) -> Vec<(usize, usize)> {
        (0..self.reason.len()).map(|j| (REASONS + j, 1)).collect()
    }

    fn rivals(&self) -> Vec<Vec<(bool, &T)>> {
        vec![self.reason.iter().map(Opt::rival).collect()]
    }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Predict {
    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        let places: Vec<usize> = (0..self.guess.len()).collect();
        let guesses: Vec<&String> = self.guess.iter().map(|guess| &guess.text).collect();
        sheet.text(sheet.say(Say::YourGuess));
        sheet.tick_as(&places, &guesses);
        sheet.text(sheet.say(if self.many { Say::WhyMany } else { Say::WhyOne }));
        let letters = sheet.tick(self.reason.iter().map(|reason| &reason.text));
        let letter = self.truth().map_or('?', super::paper::letter);
        sheet.key(format!("{}: {letter}. {}", sheet.say(Say::GuessKey), self.reveal));
        for (reason, letter) in self.reason.iter().zip(letters).filter(|(reason, _)| reason.right) {
            sheet.key(format!("{letter}. {}", reason.why));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Wrong;
    use super::*;

    fn predict(guesses: &[bool], reasons: &[bool], many: bool) -> Predict {
        let guess = |&right: &bool| Bare { right, text: "guess".into() };
        let reason = |&right: &bool| Opt { right, text: "reason".into(), why: "why".into() };
        Predict {
            guess: guesses.iter().map(guess).collect(),
            reveal: "so it is".into(),
            many,
            reason: reasons.iter().map(reason).collect(),
        }
    }

    #[test]
    fn only_the_explanation_earns_points() {
        let task = predict(&[false, true, false], &[true, false, false], false);
        let outcome = task.grade(&task.key());
        assert!(outcome.solved());
        assert_eq!((outcome.total, outcome.parts), (1, 0b1111));
        let other = task.grade(&Answer::of([1, 1, 1]));
        assert!(other.solved(), "a wrong guess is no fault");
        assert_eq!(other.parts, 0b1110, "but it is known");
        let wrong = task.grade(&Answer::of([2, 1, 0, 1]));
        assert_eq!((wrong.earned, wrong.parts), (0, 0b1001));
    }

    #[test]
    fn several_reasons_earn_points_one_by_one() {
        let task = predict(&[true, false], &[true, true, false, false], true);
        assert_eq!(task.grade(&Answer::of([1, 1, 1])).earned, 3);
        assert_eq!(task.grade(&task.key()).earned, 4);
        assert_eq!(task.grade(&Answer::of([1, 1])).earned, 0, "nothing explained");
    }

    #[test]
    fn nothing_is_explained_before_the_guess_is_locked_in() {
        let task = predict(&[true, false], &[true, false], false);
        assert!(task.takes(&Answer::of([2])) && task.takes(&Answer::of([2, 1, 0, 1])));
        assert!(!task.takes(&Answer::of([2, 0, 1])), "a reason without the truth");
        assert!(!task.takes(&Answer::of([0, 1])), "locked in, but no guess");
        assert!(!task.takes(&Answer::of([1, 1, 1, 1])), "two reasons where one is right");
        assert!(!task.ready(&Answer::of([1])) && !task.ready(&Answer::of([1, 1])));
        assert_eq!(task.grade(&Answer::of([1, 0, 1])).earned, 0);
    }

    #[test]
    fn a_locked_guess_stays() {
        let task = predict(&[true, false], &[true, false], false);
        let first = task.digit(0, &Answer::default(), 1).unwrap();
        assert_eq!(task.digit(0, &first, 0), Some(Answer::of([1])));
        let locked = first.with(LOCKED, 1);
        assert_eq!(task.guessing(locked.clone(), 0), locked);
        let places = shuffle::shuffled(2, 5);
        let told = task.digit(5, &locked, 1).unwrap();
        assert_eq!(told, locked.with(REASONS + places[1], 1));
        assert!(task.ready(&task.digit(5, &told, 0).unwrap()));
    }

    #[test]
    fn flaws_are_found() {
        let flaws = |guesses: &[bool], reasons: &[bool], many| predict(guesses, reasons, many).flaws(None);
        assert_eq!(flaws(&[true, false], &[true, false], false), []);
        assert_eq!(flaws(&[true], &[true, false], false), [Flaw::new("guess", Wrong::TooFew(2))]);
        assert_eq!(
            flaws(&[false; 6], &[false; 2], true),
            [
                Flaw::new("guess", Wrong::NoneRight),
                Flaw::new("guess", Wrong::TooMany(5)),
                Flaw::new("reason", Wrong::NoneRight)
            ]
        );
        assert_eq!(
            flaws(&[true, false], &[true, true, false], false),
            [Flaw::new("reason", Wrong::SeveralRight)]
        );
    }
}
