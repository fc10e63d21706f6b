//! `verdict`: a stream of real and fake items; each gets a call and a confidence.
//!
//! Scored by discrimination and caution, see [`crate::domain::measure`].

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Flaw, Kind, MAX_PARTS, Outcome, Wrong, shuffle};
use crate::lang::{is_false, join, texts};
use crate::scene::Scene;

words! {
    Name: "Шынайы ма, жалған ба?", "Настоящее или подделка?", "Real or fake?";
    What: "Әр хабарламаға баға беріп, қаншалықты сенімді екенін айту керек",
        "Оценить каждое сообщение и сказать, насколько это точно",
        "Judge each message, and say how sure that is";
    ItemOf: "{}\u{a0}/\u{a0}{}", "{} из {}", "{} of {}";
    HowSure: "Жауапқа сенім қандай?", "Насколько это точно?", "How sure is that?";
    Guess: "Болжам ғана", "Догадка", "A guess";
    Fair: "Сенімдірек", "Скорее так", "Rather sure";
    Certain: "Анық", "Точно", "Certain";
    AllCalled: "Барлығына жауап берілді. Тексеруге болады.", "Ответы даны на всё. Можно проверять.", "Everything has an answer. Ready to check.";
    ItIs: "Шын мәнінде", "На самом деле", "Actually";
    ShowItem: "Хабарламаны көру", "Показать сообщение", "Show the message";
}

/// A stream of items. A slot of the answer holds the [`Call`] on an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdict<T = String> {
    /// The items; half of them real.
    pub item: Vec<Item<T>>,
}
texts!(Verdict { item: each });

/// An item: something that arrived, real or fake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item<T = String> {
    /// It is fake.
    #[serde(default, skip_serializing_if = "is_false")]
    pub fake: bool,
    /// What arrived.
    pub scene: Scene<T>,
    /// How one can tell.
    pub why: T,
}
texts!(Item { fake: keep, scene: one, why: text });

/// A call on one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call {
    /// "It is fake."
    pub fake: bool,
    /// How sure: 1 guessing, 2 fairly sure, 3 certain; 0 until said.
    pub sure: u8,
}

impl Call {
    /// The call on item `i` of an answer.
    pub fn of(answer: &Answer, i: usize) -> Option<Self> {
        let number = answer.at(i).checked_sub(1)?;
        (number < 8).then_some(Self { fake: number % 2 == 1, sure: number / 2 })
    }

    /// The call, if it is said how sure it is.
    pub fn finished(answer: &Answer, i: usize) -> Option<Self> {
        Self::of(answer, i).filter(|call| call.sure > 0)
    }

    /// Its slot: 1 to 8.
    pub const fn slot(self) -> u8 {
        1 + self.fake as u8 + 2 * self.sure
    }
}

impl<T> Kind for Verdict<T> {
    type Text = T;

    fn parts(&self) -> usize {
        self.item.len()
    }

    fn key(&self) -> Answer {
        Answer::of(self.item.iter().map(|item| Call { fake: item.fake, sure: 3 }.slot()))
    }

    fn takes(&self, answer: &Answer) -> bool {
        answer.within(self.item.len(), 8)
    }

    fn ready(&self, answer: &Answer) -> bool {
        (0..self.item.len()).all(|i| Call::finished(answer, i).is_some())
    }

    /// A point for each right call. Confidence earns nothing: it is measured, not rewarded.
    fn grade(&self, answer: &Answer) -> Outcome {
        let call = |i| Call::finished(answer, i);
        let right = |(i, item): (usize, &Item<T>)| call(i).is_some_and(|call| call.fake == item.fake);
        let mut outcome = Outcome::of_parts(self.item.iter().enumerate().map(right));
        for (i, item) in self.item.iter().take(MAX_PARTS).enumerate() {
            outcome.signals |= u32::from(item.fake) << i;
            outcome.confidence |= call(i).map_or(0, |call| u32::from(call.sure)) << (2 * i);
        }
        outcome
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        if self.item.len() < 4 {
            return vec![Flaw::new("item", Wrong::TooFew(4))];
        }
        Flaw::of_balance("item", &self.signals()).into_iter().collect()
    }

    /// First the call on the item that is on the screen, then how sure it is.
    fn digit(&self, seed: u32, answer: &Answer, nth: usize) -> Option<Answer> {
        let places = shuffle::shuffled(self.item.len(), seed);
        let item = places.into_iter().find(|&i| Call::finished(answer, i).is_none())?;
        let call = match Call::of(answer, item) {
            None if nth < 2 => Call { fake: nth == 1, sure: 0 },
            Some(call) if nth < 3 => Call { sure: u8::try_from(nth + 1).ok()?, ..call },
            _ => return None,
        };
        Some(answer.clone().with(item, call.slot()))
    }

    fn signals(&self) -> Vec<bool> {
        self.item.iter().map(|item| item.fake).collect()
    }

    fn verbatim(&self) -> Vec<(String, &str)> {
        (self.item.iter().enumerate())
            .flat_map(|(i, item)| {
                (item.scene.verbatim().into_iter())
                    .map(move |(name, text)| (join(&format!("item.{i}.scene"), name), text))
            })
            .collect()
    }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Verdict {
    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        let places = shuffle::shuffled(self.item.len(), sheet.seed);
        for (&i, number) in places.iter().zip(1..) {
            sheet.text(format!("{number}."));
            sheet.scene(&self.item[i].scene);
        }
        let rows = (1..=places.len()).map(|number| format!("{number}.")).collect();
        let words = sheet.words;
        let sure = [Say::Guess, Say::Fair, Say::Certain].map(|say| sheet.say(say).to_owned());
        sheet.table([&[words.real.to_owned(), words.fake.to_owned()][..], &sure].concat(), rows);
        for (&i, number) in places.iter().zip(1..) {
            let item = &self.item[i];
            let truth = if item.fake { words.fake } else { words.real };
            sheet.key(format!("{number}. {truth}. {}", item.why));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Thread;

    fn stream(fakes: &[bool]) -> Verdict {
        let scene = || Scene::Sms(Thread { from: "x".into(), note: None, message: vec![] });
        Verdict { item: fakes.iter().map(|&fake| Item { fake, scene: scene(), why: "why".into() }).collect() }
    }

    #[test]
    fn right_calls_signals_and_confidence_are_kept() {
        let task = stream(&[true, false, true, false]);
        let say = |fake, sure| Call { fake, sure }.slot();
        let answer = Answer::of([say(true, 3), say(true, 1), say(true, 0), say(false, 2)]);
        let outcome = task.grade(&answer);
        assert_eq!((outcome.earned, outcome.total), (2, 4));
        assert_eq!(outcome.parts, 0b1001);
        assert_eq!(outcome.signals, 0b0101);
        assert_eq!(outcome.confidence, 0b10_00_01_11);
        assert!(!task.ready(&answer));
        assert!(task.grade(&task.key()).solved());
    }

    #[test]
    fn a_digit_is_a_call_and_then_a_confidence() {
        let task = stream(&[true, false, true, false]);
        let mut answer = Answer::default();
        assert_eq!(task.digit(1, &answer, 2), None);
        for nth in [1, 2, 0, 0, 1, 1, 0, 2] {
            answer = task.digit(1, &answer, nth).unwrap();
        }
        assert!(task.ready(&answer));
        let places = shuffle::shuffled(4, 1);
        assert_eq!(Call::finished(&answer, places[0]), Some(Call { fake: true, sure: 3 }));
        assert_eq!(Call::finished(&answer, places[1]), Some(Call { fake: false, sure: 1 }));
        assert_eq!(task.digit(1, &answer, 0), None);
    }

    #[test]
    fn half_of_the_items_are_real() {
        let flaw = |fakes: &[bool]| stream(fakes).flaws(None).pop().map(|flaw| flaw.what);
        assert_eq!(flaw(&[true, true, true, false]), Some(Wrong::Unbalanced(1, 4)));
        assert_eq!(flaw(&[true, false]), Some(Wrong::TooFew(4)));
        assert_eq!(flaw(&[true, true, true, true, false]), Some(Wrong::Unbalanced(1, 5)));
        assert_eq!(flaw(&[true, true, false, false]), None);
    }
}
