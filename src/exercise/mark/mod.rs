//! `mark`: find the danger signs in a scene. Signs and innocent parts both carry a reason.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::{Flaw, Kind, Outcome, Wrong};
use crate::scene::marks::{Run, runs};
use crate::scene::{Scene, Texts, join};

/// The markable parts of the exercise's scene.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Marking<T = String> {
    /// The danger signs.
    pub sign: Vec<Sign<T>>,
    /// Parts that can be marked, but are no danger sign.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub innocent: Vec<Sign<T>>,
}

/// A markable part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign<T = String> {
    /// The id used in the scene: `[words](id)`.
    pub id: String,
    /// Why it is a danger sign, or why it is not.
    pub why: T,
}

/// The marked parts: bit *i* for part *i*, signs first, then innocent parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found(pub u32);

impl Found {
    /// Whether part `i` is marked.
    pub const fn has(self, i: usize) -> bool {
        i < super::MAX_PARTS && self.0 >> i & 1 == 1
    }

    /// With part `i` marked, or unmarked when it was.
    #[must_use]
    pub const fn toggled(self, i: usize) -> Self {
        if i < super::MAX_PARTS { Self(self.0 ^ 1 << i) } else { self }
    }
}

impl<T> Marking<T> {
    /// All markable parts: signs first, then innocent parts.
    pub fn all(&self) -> impl Iterator<Item = &Sign<T>> {
        self.sign.iter().chain(&self.innocent)
    }

    /// The number of the part with this id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.all().position(|part| part.id == id)
    }

    /// Whether part `i` is a danger sign.
    pub const fn is_sign(&self, i: usize) -> bool {
        i < self.sign.len()
    }
}

impl<T> Kind for Marking<T> {
    type Answer = Found;

    fn parts(&self) -> usize {
        self.sign.len() + self.innocent.len()
    }

    fn blank(&self) -> Found {
        Found::default()
    }

    fn key(&self) -> Found {
        Found((0..self.sign.len().min(super::MAX_PARTS)).fold(0, |mask, i| mask | 1 << i))
    }

    fn ready(&self, answer: &Found) -> bool {
        answer.0 != 0
    }

    /// A point for each sign found, one less for each innocent part marked.
    fn grade(&self, answer: &Found) -> Outcome {
        let all = self.parts();
        let mut outcome = Outcome::of_parts((0..all).map(|i| answer.has(i) == self.is_sign(i)));
        let count = |from: usize, to: usize| (from..to).filter(|&i| answer.has(i)).count();
        let found = count(0, self.sign.len());
        let wrong = count(self.sign.len(), all);
        outcome.earned = u8::try_from(found.saturating_sub(wrong)).unwrap_or(u8::MAX);
        outcome.total = u8::try_from(self.sign.len()).unwrap_or(u8::MAX);
        outcome
    }

    fn flaws(&self, scene: Option<&Scene<String>>) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.sign.is_empty() {
            flaws.push(Flaw::new("sign", Wrong::NoneRight));
        }
        if self.innocent.is_empty() {
            flaws.push(Flaw::new("innocent", Wrong::AllRight));
        }
        for (i, part) in self.all().enumerate() {
            if self.position(&part.id) != Some(i) {
                flaws.push(Flaw::new(self.path(i), Wrong::Duplicate(part.id.clone())));
            }
        }
        let Some(scene) = scene else {
            flaws.push(Flaw::new("", Wrong::NoScene));
            return flaws;
        };
        let used = used(scene);
        for (at, id) in &used {
            if self.position(id).is_none() {
                flaws.push(Flaw::new(join("scene", at), Wrong::Dangling(id.clone())));
            }
        }
        for (i, part) in self.all().enumerate() {
            if !used.iter().any(|(_, id)| *id == part.id) {
                flaws.push(Flaw::new(self.path(i), Wrong::Unused(part.id.clone())));
            }
        }
        flaws
    }
}

impl<T> Marking<T> {
    /// The place of part `i` in a lesson file.
    fn path(&self, i: usize) -> String {
        match i.checked_sub(self.sign.len()) {
            Some(innocent) => format!("innocent.{innocent}.id"),
            None => format!("sign.{i}.id"),
        }
    }
}

/// The mark ids in a scene, each with the path of its text below the scene.
fn used(scene: &Scene<String>) -> Vec<(String, String)> {
    let mut used = Vec::new();
    let mut note = |at: &str, text: &str| {
        for run in runs(text) {
            if let Run::Mark { id, .. } = run {
                used.push((at.to_owned(), id.to_owned()));
            }
        }
    };
    Texts::<String, ()>::map(scene, "", &mut |at, text| note(at, text));
    for (at, text) in scene.verbatim() {
        note(at, text);
    }
    used
}

impl<T, U> Texts<T, U> for Marking<T> {
    type Mapped = Marking<U>;
    fn map(&self, at: &str, f: &mut dyn FnMut(&str, &T) -> U) -> Marking<U> {
        let mut list = |name: &str, parts: &[Sign<T>]| {
            (parts.iter().enumerate())
                .map(|(i, part)| Sign {
                    id: part.id.clone(),
                    why: f(&join(at, format!("{name}.{i}.why")), &part.why),
                })
                .collect()
        };
        Marking { sign: list("sign", &self.sign), innocent: list("innocent", &self.innocent) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Message, Thread};

    fn parts(ids: &[&str]) -> Vec<Sign> {
        ids.iter().map(|id| Sign { id: (*id).into(), why: "why".into() }).collect()
    }

    fn sms(text: &str) -> Scene {
        let message = Message { text: text.into(), mine: false, time: String::new() };
        Scene::Sms(Thread { from: "DalaBank".into(), note: None, message: vec![message] })
    }

    #[test]
    fn an_innocent_part_costs_a_point() {
        let task = Marking { sign: parts(&["a", "b"]), innocent: parts(&["c"]) };
        assert!(task.grade(&task.key()).solved());
        let outcome = task.grade(&Found(0b111));
        assert_eq!((outcome.earned, outcome.total, outcome.parts), (1, 2, 0b011));
        assert_eq!(task.grade(&Found(0b100)).earned, 0);
        assert!(!task.ready(&Found(0)));
    }

    #[test]
    fn the_scene_and_the_parts_must_agree() {
        let task = Marking { sign: parts(&["a", "b"]), innocent: parts(&["c"]) };
        assert_eq!(task.flaws(Some(&sms("[x](a) [y](b) [z](c)"))), []);
        let flaws = task.flaws(Some(&sms("[x](a) [y](b) [z](d)")));
        assert_eq!(
            flaws,
            [
                Flaw::new("scene.message.0.text", Wrong::Dangling("d".into())),
                Flaw::new("innocent.0.id", Wrong::Unused("c".into())),
            ]
        );
        assert_eq!(task.flaws(None), [Flaw::new("", Wrong::NoScene)]);
    }
}
