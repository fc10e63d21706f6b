//! `checkout`: before paying, parts of a shop, a receipt or a chat are looked at closer; then one decides. The
//! offer may be honest as well as a trap.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Flaw, Kind, MAX_PARTS, Opt, Outcome, Wrong, opt, segments, shuffle};
use crate::lang::{is_false, texts};
use crate::scene::Scene;

words! {
    Name: "Төлем алдында", "Перед оплатой", "Before paying";
    What: "Асты сызылған жерлерді басып, жақыннан қарап алған соң шешім таңдау керек",
        "Нажать и рассмотреть подчёркнутые места, затем выбрать решение",
        "Press the underlined parts to look closer, then choose what to do";
    Looked: "Жақыннан қаралғаны: {}\u{a0}/\u{a0}{}", "Рассмотрено мест: {} из {}", "Looked at closer: {} of {}";
    Seen: "қаралды", "рассмотрено", "looked at";
    Closer: "Жақыннан қарағанда", "Если присмотреться", "On a closer look";
    OnPaper: "Жақыннан қарағанда көрінетіні. Шешім соған байланысты болса, белгілеу керек",
        "Что видно, если присмотреться. Отметить то, от чего зависит решение",
        "What a closer look shows. Tick what the decision hangs on";
    Decision: "Шешім", "Решение", "Decision";
    Noticed: "Маңызды, қаралды", "Важно и рассмотрено", "It matters, and was looked at";
    Missed: "Маңызды, бірақ қаралмады", "Важно, но не рассмотрено", "It matters, but was not looked at";
    Harmless: "Шешімге әсер етпейді", "На решение не влияет", "It does not change the decision";
}

/// The slot of the decision.
const DECISION: usize = 0;
/// The slot of the first part: [`SEEN`] or [`OPEN`] once it was looked at.
const CHECKS: usize = 1;
/// A part whose note was closed again.
const SEEN: u8 = 1;
/// A part whose note is open.
const OPEN: u8 = 2;

/// Parts of the exercise's scene that can be looked at closer, and decisions. Slot 0 of the answer picks the
/// decision, the slots from 1 on say which parts were looked at, and whose notes are open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checkout<T = String> {
    /// It is a trap.
    #[serde(default, skip_serializing_if = "is_false")]
    pub fake: bool,
    /// Three to eight parts.
    pub check: Vec<Check<T>>,
    /// Two to four decisions, one of them right.
    pub decision: Vec<Opt<T>>,
}
texts!(Checkout { fake: keep, check: each, decision: each });

/// A part that can be looked at closer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check<T = String> {
    /// The id used in the scene: `[words](id)`.
    pub id: String,
    /// The decision hangs on it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub matters: bool,
    /// What a closer look shows.
    pub shows: T,
    /// What it means for the decision.
    pub why: T,
}
texts!(Check { id: keep, matters: keep, shows: text, why: text });

impl<T> Checkout<T> {
    /// The number of the part with this id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.check.iter().position(|check| check.id == id)
    }

    /// Whether part `i` was looked at.
    pub fn seen(&self, answer: &Answer, i: usize) -> bool {
        answer.has(CHECKS + i)
    }

    /// How many parts were looked at.
    pub fn looked(&self, answer: &Answer) -> usize {
        (0..self.check.len()).filter(|&i| self.seen(answer, i)).count()
    }

    /// The picked decision.
    fn picked(&self, answer: &Answer) -> Option<&Opt<T>> {
        self.decision.get(answer.pick(DECISION)?)
    }
}

/// With the note of part `i` open, or closed when it was. A part that was looked at once stays so.
#[must_use]
pub fn toggled(answer: Answer, i: usize) -> Answer {
    let note = if answer.at(CHECKS + i) == OPEN { SEEN } else { OPEN };
    answer.with(CHECKS + i, note)
}

impl<T> Kind for Checkout<T> {
    type Text = T;
    const OWN_SCENE: bool = true;

    /// The parts of the scene, then the decision.
    fn parts(&self) -> usize {
        self.check.len() + 1
    }

    fn key(&self) -> Answer {
        let looked = Answer::of([0].into_iter().chain(self.check.iter().map(|check| check.matters.into())));
        looked.picking(DECISION, self.decision.iter().position(|decision| decision.right))
    }

    fn takes(&self, answer: &Answer) -> bool {
        let checks = answer.slots().get(CHECKS..).unwrap_or_default();
        usize::from(answer.at(DECISION)) <= self.decision.len()
            && checks.len() <= self.check.len()
            && checks.iter().all(|&check| check <= OPEN)
    }

    fn ready(&self, answer: &Answer) -> bool {
        self.picked(answer).is_some()
    }

    /// A point for each part that matters and was looked at, and one for the decision. Looking at the other parts
    /// costs nothing.
    fn grade(&self, answer: &Answer) -> Outcome {
        let decided = self.picked(answer).is_some_and(|decision| decision.right);
        let looked = self.check.iter().enumerate().map(|(i, check)| !check.matters || self.seen(answer, i));
        let mut outcome = Outcome::of_parts(looked.chain([decided]));
        let parts = self.check.iter().enumerate().take(MAX_PARTS - 1);
        let (mut earned, mut total) = (u8::from(decided), 1);
        for (i, _) in parts.filter(|(_, check)| check.matters) {
            earned += u8::from(self.seen(answer, i));
            total += 1;
        }
        (outcome.earned, outcome.total) = (earned, total);
        outcome
    }

    fn flaws(&self, scene: Option<&Scene<String>>) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        flaws.extend(Flaw::of_count("check", self.check.len(), 3, 8));
        match self.check.iter().filter(|check| check.matters).count() {
            0 => flaws.push(Flaw::new("check", Wrong::NoneRight)),
            all if all == self.check.len() => flaws.push(Flaw::new("check", Wrong::AllRight)),
            _ => {}
        }
        flaws.extend(opt::one_right_of("decision", &self.decision, 2, 4));
        let declared = self.check.iter().enumerate();
        let declared: Vec<(String, &str)> =
            declared.map(|(i, check)| (format!("check.{i}.id"), check.id.as_str())).collect();
        match scene {
            Some(scene) => flaws.extend(segments::agree(&segments::in_scene(scene), &declared)),
            None => flaws.push(Flaw::new("", Wrong::NoScene)),
        }
        flaws
    }

    fn digit(&self, seed: u32, answer: &Answer, nth: usize) -> Option<Answer> {
        let pick = *shuffle::shuffled(self.decision.len(), seed).get(nth)?;
        Some(answer.clone().picking(DECISION, Some(pick)))
    }

    fn signals(&self) -> Vec<bool> {
        vec![self.fake]
    }

    fn slots(&self) -> Vec<(usize, usize)> {
        (1..=self.decision.len()).map(|number| (DECISION, number)).collect()
    }

    fn rivals(&self) -> Vec<Vec<(bool, &T)>> {
        vec![self.decision.iter().map(Opt::rival).collect()]
    }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Checkout {
    const WHAT: Option<[&str; 3]> = Some([""; 3]);

    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        // Nothing opens on paper: what a closer look shows is told, and what matters is to be ticked.
        sheet.text([sheet.say(Say::OnPaper), ":"].concat());
        let letters = sheet.tick(self.check.iter().map(|check| &check.shows));
        for (check, letter) in self.check.iter().zip(letters).filter(|(check, _)| check.matters) {
            sheet.key(format!("{}: {letter}. {}", sheet.say(Say::Closer), check.why));
        }
        sheet.text([sheet.say(Say::Decision), ":"].concat());
        let letters = sheet.tick(self.decision.iter().map(|decision| &decision.text));
        for (decision, letter) in self.decision.iter().zip(letters).filter(|(decision, _)| decision.right) {
            sheet.key(format!("{}: {letter}. {}", sheet.say(Say::Decision), decision.why));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Row, Screen};

    fn shop(text: &str) -> Scene {
        let row = Row { look: crate::scene::Look::Text, label: None, text: text.into() };
        Scene::Shop(Screen {
            title: "Samal Market".into(),
            note: None,
            address: String::new(),
            row: vec![row],
        })
    }

    fn checkout(matters: &[bool]) -> Checkout {
        let check = |(i, &matters): (usize, &bool)| Check {
            id: ["a", "b", "c", "d", "e", "f", "g", "h", "i"][i].into(),
            matters,
            shows: "shows".into(),
            why: "why".into(),
        };
        let decision = |right: bool| Opt { right, text: "text".into(), why: "why".into() };
        Checkout {
            fake: true,
            check: matters.iter().enumerate().map(check).collect(),
            decision: [false, true, false].map(decision).into(),
        }
    }

    #[test]
    fn what_matters_is_a_point_each_and_so_is_the_decision() {
        let task = checkout(&[true, false, true]);
        assert_eq!(task.key(), Answer::of([2, 1, 0, 1]));
        assert!(task.grade(&task.key()).solved());
        assert!(task.grade(&Answer::of([2, 2, 1, 1])).solved(), "looking at the rest costs nothing");
        let outcome = task.grade(&Answer::of([1, 0, 1, 2]));
        assert_eq!((outcome.earned, outcome.total, outcome.parts), (1, 3, 0b0110));
        assert_eq!(task.grade(&Answer::of([2])).earned, 1);
        assert_eq!(task.grade(&Answer::default()).earned, 0);
        assert!(!task.ready(&Answer::of([0, 1, 1, 1])) && task.ready(&Answer::of([1])));
        assert_eq!(outcome.signals, 0, "no call on a single item: the measure is of streams");
    }

    #[test]
    fn a_part_stays_looked_at_when_its_note_is_closed() {
        let task = checkout(&[true, false, true]);
        let open = toggled(Answer::default(), 2);
        let closed = toggled(open.clone(), 2);
        assert_eq!((open.slots(), closed.slots()), (&[0, 0, 0, 2][..], &[0, 0, 0, 1][..]));
        assert_eq!(toggled(closed.clone(), 2), open);
        assert!(task.seen(&closed, 2) && task.looked(&closed) == 1);
        assert!(task.takes(&toggled(open, 0)));
        assert!(!task.takes(&Answer::of([4])) && !task.takes(&Answer::of([0, 3])));
        assert!(!task.takes(&Answer::of([1, 0, 0, 0, 1])));
    }

    #[test]
    fn a_digit_decides() {
        let task = checkout(&[true, false, true]);
        let places = shuffle::shuffled(3, 9);
        let open = toggled(Answer::default(), 1);
        assert_eq!(task.digit(9, &open, 2), Some(open.clone().picking(DECISION, Some(places[2]))));
        assert_eq!(task.digit(9, &open, 3), None);
    }

    #[test]
    fn flaws_are_found() {
        let text = "[x](a) [y](b) [z](c)";
        let flaws = |task: &Checkout, text: &str| -> Vec<(String, Wrong)> {
            task.flaws(Some(&shop(text))).into_iter().map(|flaw| (flaw.at, flaw.what)).collect()
        };
        let task = checkout(&[true, false, true]);
        assert_eq!(flaws(&task, text), []);
        assert_eq!(
            flaws(&task, "[x](a) [y](b) [z](d)"),
            [
                ("scene.row.0.text".into(), Wrong::Dangling("d".into())),
                ("check.2.id".into(), Wrong::Unused("c".into())),
            ]
        );
        assert_eq!(task.flaws(None), [Flaw::new("", Wrong::NoScene)]);
        assert_eq!(flaws(&checkout(&[false; 3]), text), [("check".into(), Wrong::NoneRight)]);
        assert_eq!(flaws(&checkout(&[true; 3]), text), [("check".into(), Wrong::AllRight)]);
        assert_eq!(flaws(&checkout(&[true, false]), "[x](a) [y](b)"), [("check".into(), Wrong::TooFew(3))]);
        let nine = "[x](a) [x](b) [x](c) [x](d) [x](e) [x](f) [x](g) [x](h) [x](i)";
        let many = [true, false, true, true, true, true, true, true, true];
        assert_eq!(flaws(&checkout(&many), nine), [("check".into(), Wrong::TooMany(8))]);
        let mut task = checkout(&[true, false, true]);
        task.check[2].id = "a".into();
        assert_eq!(flaws(&task, "[x](a) [y](b)"), [("check.2.id".into(), Wrong::Duplicate("a".into()))]);
        let mut task = checkout(&[true, false, true]);
        task.decision[0].right = true;
        assert_eq!(flaws(&task, text), [("decision".into(), Wrong::SeveralRight)]);
        task.decision.truncate(1);
        assert_eq!(flaws(&task, text), [("decision".into(), Wrong::TooFew(2))]);
    }
}
