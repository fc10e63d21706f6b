//! `mark`: find the danger signs in a scene. Signs and innocent parts both carry a reason.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Flaw, Kind, Outcome, Wrong, marking, segments};
use crate::lang::texts;
use crate::scene::Scene;

words! {
    Name: "Белгілерді табу", "Признаки", "Find the signs";
    What: "Күмәнді жерлерді басып белгілеу керек", "Нажатием отметить подозрительные места", "Press the suspicious parts to mark them";
    Marked: "Белгіленді: {}. Күмәнді белгі саны: {}", "Отмечено: {}. Всего признаков: {}", "Marked: {}. Signs in all: {}";
    Found: "Белгі табылды", "Признак найден", "Sign found";
    Missed: "Байқалмаған белгі", "Незамеченный признак", "Sign not noticed";
    NoSign: "Бұл белгі емес", "Это не признак", "This is no sign";
    Innocent: "Қалыпты жер", "Обычное место", "Nothing wrong here";
}

/// The markable parts of the exercise's scene. Slot *i* of the answer is set when part *i* is marked: signs
/// first, then innocent parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark<T = String> {
    /// The danger signs.
    pub sign: Vec<Sign<T>>,
    /// Parts that can be marked, but are no danger sign.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub innocent: Vec<Sign<T>>,
}
texts!(Mark { sign: each, innocent: each });

/// A markable part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign<T = String> {
    /// The id used in the scene: `[words](id)`.
    pub id: String,
    /// Why it is a danger sign, or why it is not.
    pub why: T,
}
texts!(Sign { id: keep, why: text });

impl<T> Mark<T> {
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

impl<T> Kind for Mark<T> {
    type Text = T;
    const OWN_SCENE: bool = true;

    fn parts(&self) -> usize {
        self.sign.len() + self.innocent.len()
    }

    fn key(&self) -> Answer {
        Answer::of(self.sign.iter().map(|_| 1))
    }

    fn takes(&self, answer: &Answer) -> bool {
        answer.within(self.parts(), 1)
    }

    fn ready(&self, answer: &Answer) -> bool {
        !answer.is_blank()
    }

    /// A point for each sign found, one less for each innocent part marked.
    fn grade(&self, answer: &Answer) -> Outcome {
        let wanted: Vec<bool> = (0..self.parts()).map(|i| self.is_sign(i)).collect();
        marking::outcome(&wanted, answer)
    }

    fn flaws(&self, scene: Option<&Scene<String>>) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.sign.is_empty() {
            flaws.push(Flaw::new("sign", Wrong::NoneRight));
        }
        if self.innocent.is_empty() {
            flaws.push(Flaw::new("innocent", Wrong::AllRight));
        }
        let Some(scene) = scene else {
            flaws.push(Flaw::new("", Wrong::NoScene));
            return flaws;
        };
        let list = |name: &'static str, parts: &[Sign<T>]| -> Vec<(String, String)> {
            (parts.iter().enumerate()).map(|(i, part)| (format!("{name}.{i}.id"), part.id.clone())).collect()
        };
        let all = [list("sign", &self.sign), list("innocent", &self.innocent)].concat();
        let declared: Vec<(String, &str)> = all.iter().map(|(at, id)| (at.clone(), id.as_str())).collect();
        flaws.extend(segments::agree(&segments::in_scene(scene), &declared));
        flaws
    }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Mark {
    const WHAT: Option<[&str; 3]> = Some([
        "Күмәнді жерлердің астын сызу керек",
        "Подчеркнуть подозрительные места",
        "Underline the suspicious parts",
    ]);

    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        let signs = sheet.fill(Say::Marked, &[0, self.sign.len()]);
        sheet.text(signs.split(". ").last().unwrap_or_default());
        for (i, part) in self.all().enumerate() {
            let said = sheet.say(if self.is_sign(i) { Say::Found } else { Say::Innocent });
            sheet.key(format!("{said}: {}", part.why));
        }
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
        let task = Mark { sign: parts(&["a", "b"]), innocent: parts(&["c"]) };
        assert!(task.grade(&task.key()).solved());
        let outcome = task.grade(&Answer::of([1, 1, 1]));
        assert_eq!((outcome.earned, outcome.total, outcome.parts), (1, 2, 0b011));
        assert_eq!(task.grade(&Answer::only(2)).earned, 0);
        assert!(!task.ready(&Answer::default()));
    }

    #[test]
    fn the_scene_and_the_parts_must_agree() {
        let task = Mark { sign: parts(&["a", "b"]), innocent: parts(&["c"]) };
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
