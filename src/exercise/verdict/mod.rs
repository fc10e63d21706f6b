//! `verdict`: a stream of real and fake items; each gets a call and a confidence.
//!
//! Scored by discrimination and caution, see [`crate::domain::measure`].

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::{Flaw, Kind, Outcome, Wrong};
use crate::scene::{Scene, Texts, join};

/// A stream of items.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdict<T = String> {
    /// The items; half of them real.
    pub item: Vec<Item<T>>,
}

/// An item: something that arrived, real or fake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item<T = String> {
    /// It is fake.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fake: bool,
    /// What arrived.
    pub scene: Scene<T>,
    /// How one can tell.
    pub why: T,
}

/// How sure the learner is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Guessing.
    Guess,
    /// Fairly sure.
    Fair,
    /// Certain.
    Certain,
}

impl Confidence {
    /// From least to most.
    pub const ALL: [Self; 3] = [Self::Guess, Self::Fair, Self::Certain];

    /// The two bits stored in [`Outcome::confidence`]: 1 to 3.
    pub const fn bits(self) -> u32 {
        match self {
            Self::Guess => 1,
            Self::Fair => 2,
            Self::Certain => 3,
        }
    }
}

/// A call on one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// "It is fake."
    pub fake: bool,
    /// How sure; `None` until said.
    pub sure: Option<Confidence>,
}

/// The calls so far, in the author's order of items.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calls(pub Vec<Option<Call>>);

impl Calls {
    /// The finished call on item `i`: real or fake, and how sure.
    pub fn finished(&self, i: usize) -> Option<(bool, Confidence)> {
        let call = self.0.get(i).copied().flatten()?;
        Some((call.fake, call.sure?))
    }

    /// With the call on item `i` set.
    #[must_use]
    pub fn with(mut self, i: usize, call: Option<Call>) -> Self {
        // An answer kept from an older version of the exercise may be shorter.
        if self.0.len() <= i && i < super::MAX_PARTS {
            self.0.resize(i + 1, None);
        }
        if let Some(place) = self.0.get_mut(i) {
            *place = call;
        }
        self
    }
}

impl<T> Kind for Verdict<T> {
    type Answer = Calls;

    fn parts(&self) -> usize {
        self.item.len()
    }

    fn blank(&self) -> Calls {
        Calls(vec![None; self.item.len()])
    }

    fn key(&self) -> Calls {
        let call = |item: &Item<T>| Some(Call { fake: item.fake, sure: Some(Confidence::Certain) });
        Calls(self.item.iter().map(call).collect())
    }

    fn ready(&self, answer: &Calls) -> bool {
        (0..self.item.len()).all(|i| answer.finished(i).is_some())
    }

    /// A point for each right call. Confidence earns nothing: it is measured, not rewarded.
    fn grade(&self, answer: &Calls) -> Outcome {
        let call = |i| answer.finished(i);
        let right = |(i, item): (usize, &Item<T>)| call(i).is_some_and(|(fake, _)| fake == item.fake);
        let mut outcome = Outcome::of_parts(self.item.iter().enumerate().map(right));
        for (i, item) in self.item.iter().take(super::MAX_PARTS).enumerate() {
            outcome.signals |= u32::from(item.fake) << i;
            outcome.confidence |= call(i).map_or(0, |(_, sure)| sure.bits()) << (2 * i);
        }
        outcome
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let all = self.item.len();
        let real = self.item.iter().filter(|item| !item.fake).count();
        if all < 4 {
            vec![Flaw::new("item", Wrong::TooFew(4))]
        } else if real * 100 < all * 45 || real * 100 > all * 55 {
            vec![Flaw::new("item", Wrong::Unbalanced(real, all))]
        } else {
            Vec::new()
        }
    }
}

impl<T, U> Texts<T, U> for Verdict<T> {
    type Mapped = Verdict<U>;
    fn map(&self, at: &str, f: &mut dyn FnMut(&str, &T) -> U) -> Verdict<U> {
        let item = (self.item.iter().enumerate()).map(|(i, item)| Item {
            fake: item.fake,
            scene: item.scene.map(&join(at, format!("item.{i}.scene")), f),
            why: f(&join(at, format!("item.{i}.why")), &item.why),
        });
        Verdict { item: item.collect() }
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
        let say = |fake, sure| Some(Call { fake, sure: Some(sure) });
        let answer = Calls(vec![
            say(true, Confidence::Certain),
            say(true, Confidence::Guess),
            Some(Call { fake: true, sure: None }),
            say(false, Confidence::Fair),
        ]);
        let outcome = task.grade(&answer);
        assert_eq!((outcome.earned, outcome.total), (2, 4));
        assert_eq!(outcome.parts, 0b1001);
        assert_eq!(outcome.signals, 0b0101);
        assert_eq!(outcome.confidence, 0b10_00_01_11);
        assert!(!task.ready(&answer));
        assert!(task.grade(&task.key()).solved());
    }

    #[test]
    fn half_of_the_items_are_real() {
        let flaw = |fakes: &[bool]| stream(fakes).flaws(None).pop().map(|flaw| flaw.what);
        assert_eq!(flaw(&[true, true, true, false]), Some(Wrong::Unbalanced(1, 4)));
        assert_eq!(flaw(&[true, false]), Some(Wrong::TooFew(4)));
        assert_eq!(flaw(&[true, true, true, false, false]), Some(Wrong::Unbalanced(2, 5)));
        assert_eq!(flaw(&[true, true, false, false]), None);
    }
}
