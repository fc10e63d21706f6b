//! `highlight`: words of a text are marked with one pen or several: pressure, personal data, opinion or fact.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Flaw, Kind, Outcome, Wrong, segments};
use crate::lang::{nothing, texts};
use crate::scene::Scene;
use crate::scene::marks::{Run, runs};

words! {
    Name: "Сөздерді белгілеу", "Выделение", "Highlight";
    One: "Мәтіндегі сай сөздерді басып белгілеу керек", "Нажатием выделить в тексте подходящие слова", "Press the words of the text that fit";
    Many: "Алдымен қаламды таңдап, сосын мәтіндегі сай сөздерді басу керек",
        "Сначала выбрать ручку, затем нажимать в тексте подходящие слова",
        "Choose a pen first, then press the words of the text that fit";
    Pen: "Қалам", "Ручка", "Pen";
    Marked: "Белгіленді: {}. Барлығы: {}", "Выделено: {}. Всего нужно: {}", "Marked: {}. In all: {}";
    Found: "Дұрыс белгіленді", "Выделено верно", "Correctly marked";
    Missed: "Белгіленбей қалды", "Не выделено", "Not marked";
    OtherPen: "Басқа қалам керек", "Нужна другая ручка", "Another pen is right";
    NotNeeded: "Белгілеудің керегі жоқ еді", "Выделять не нужно", "Not to be marked";
    LeftRightly: "Белгіленбейді", "Выделять не нужно, и не выделено", "Correctly left alone";
    Underline: "Мәтінде сай сөздердің астын сызу керек:", "В тексте нужно подчеркнуть подходящие слова:", "Underline the words that fit:";
    Straight: "түзу сызықпен", "прямой линией", "with a straight line";
    Double: "қос сызықпен", "двойной линией", "with a double line";
    Wavy: "ирек сызықпен", "волнистой линией", "with a wavy line";
    Nothing: "Белгіленбейді", "Не выделяется", "Not marked";
}

/// The most pens: more lines cannot be told apart.
const MAX_PENS: usize = 3;

/// A text and pens. Slot *i* of the answer holds the number of the pen (from 1) with which part *i* is marked;
/// one more slot picks the pen in hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Highlight<T = String> {
    /// The text; a part is written `[words](id)`.
    pub text: T,
    /// One to three pens.
    pub pen: Vec<Pen<T>>,
    /// The parts.
    pub part: Vec<Words<T>>,
}
texts!(Highlight { text: text, pen: each, part: each });

/// A pen: what is to be marked with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pen<T = String> {
    /// Unique within the exercise.
    pub id: String,
    /// What is marked with it: «pressure», «personal data».
    pub title: T,
}
texts!(Pen { id: keep, title: text });

/// Words that can be marked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words<T = String> {
    /// The id used in the text.
    pub id: String,
    /// The id of the pen; left out where there is nothing to mark.
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    pub pen: Option<String>,
    /// Why it is marked so, or why not.
    pub why: T,
}
texts!(Words { id: keep, pen: keep, why: text });

/// What came of a part once checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// Marked with the right pen.
    Found,
    /// To be marked, and not marked.
    Missed,
    /// Marked, with the wrong pen.
    OtherPen,
    /// Marked, and there is nothing to mark.
    NotNeeded,
    /// Nothing to mark, and not marked.
    LeftAlone,
}

impl<T> Highlight<T> {
    /// The number of the part with this id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.part.iter().position(|part| part.id == id)
    }

    /// The number (from 1) of the pen that part `i` needs; 0 where there is nothing to mark.
    pub fn needs(&self, i: usize) -> u8 {
        let pen = self.part.get(i).and_then(|part| part.pen.as_ref());
        let pen = pen.and_then(|id| self.pen.iter().take(MAX_PENS).position(|pen| pen.id == *id));
        pen.and_then(|pen| u8::try_from(pen + 1).ok()).unwrap_or(0)
    }

    /// How many parts are to be marked.
    pub fn wanted(&self) -> usize {
        (0..self.part.len()).filter(|&i| self.needs(i) > 0).count()
    }

    /// What came of part `i`.
    pub fn result(&self, answer: &Answer, i: usize) -> Judgement {
        match (self.needs(i), answer.at(i)) {
            (0, 0) => Judgement::LeftAlone,
            (0, _) => Judgement::NotNeeded,
            (_, 0) => Judgement::Missed,
            (right, got) if right == got => Judgement::Found,
            _ => Judgement::OtherPen,
        }
    }

    /// The answer after a part was pressed: the pen in hand marks it, or its mark is taken away. Whoever took
    /// none has the first.
    #[must_use]
    pub fn pressed(&self, answer: Answer, i: usize) -> Answer {
        let slot = self.part.len();
        let pen = answer.at(slot).max(1);
        let mark = if answer.at(i) == pen { 0 } else { pen };
        // The only pen need not be kept.
        let held = if self.pen.len() > 1 { pen } else { 0 };
        answer.with(slot, held).with(i, mark)
    }
}

impl Highlight {
    /// The words of part `i`, as the text has them.
    pub fn words(&self, i: usize) -> &str {
        let found = runs(&self.text).into_iter().find_map(|run| match run {
            Run::Mark { text, id } if self.position(id) == Some(i) => Some(text),
            _ => None,
        });
        found.unwrap_or_default()
    }

    /// The title of a pen by its number from 1; empty for 0.
    pub fn title(&self, pen: usize) -> &str {
        let pen = pen.checked_sub(1).and_then(|pen| self.pen.get(pen));
        pen.map_or("", |pen| &pen.title)
    }
}

impl<T: AsRef<str>> Kind for Highlight<T> {
    type Text = T;

    fn parts(&self) -> usize {
        self.part.len()
    }

    fn key(&self) -> Answer {
        Answer::of((0..self.part.len()).map(|i| self.needs(i)))
    }

    fn takes(&self, answer: &Answer) -> bool {
        answer.within(self.part.len() + 1, self.pen.len().min(MAX_PENS))
    }

    fn ready(&self, answer: &Answer) -> bool {
        (0..self.part.len()).any(|i| answer.has(i))
    }

    /// A point for each part with the right pen, one less for each part marked wrongly.
    fn grade(&self, answer: &Answer) -> Outcome {
        let result = |i| self.result(answer, i);
        let all = 0..self.part.len();
        let right = all.clone().map(|i| matches!(result(i), Judgement::Found | Judgement::LeftAlone));
        let count = |is: fn(Judgement) -> bool| all.clone().filter(|&i| is(result(i))).count();
        let found = count(|result| result == Judgement::Found);
        let wrong = count(|result| matches!(result, Judgement::OtherPen | Judgement::NotNeeded));
        let number = |count: usize| u8::try_from(count).unwrap_or(u8::MAX);
        Outcome {
            earned: number(found.saturating_sub(wrong)),
            total: number(self.wanted()),
            ..Outcome::of_parts(right)
        }
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let mut flaws = Flaw::of_ids("pen", self.pen.iter().map(|pen| pen.id.as_str()));
        flaws.extend(Flaw::of_count("pen", self.pen.len(), 1, MAX_PENS));
        for (i, pen) in self.pen.iter().enumerate() {
            if !self.part.iter().any(|part| part.pen.as_ref() == Some(&pen.id)) {
                flaws.push(Flaw::new(format!("pen.{i}.id"), Wrong::EmptyGroup(pen.id.clone())));
            }
        }
        for (i, part) in self.part.iter().enumerate() {
            match &part.pen {
                Some(id) if !self.pen.iter().any(|pen| pen.id == *id) => {
                    flaws.push(Flaw::new(format!("part.{i}.pen"), Wrong::Dangling(id.clone())));
                }
                _ => {}
            }
        }
        // With one pen there must be something to be left alone; several pens can be told apart.
        match (self.wanted(), self.part.len()) {
            (0, _) => flaws.push(Flaw::new("part", Wrong::NoneRight)),
            (wanted, all) if wanted == all && self.pen.len() == 1 => {
                flaws.push(Flaw::new("part", Wrong::AllRight));
            }
            _ => {}
        }
        let declared = self.part.iter().enumerate();
        let declared: Vec<(String, &str)> =
            declared.map(|(i, part)| (format!("part.{i}.id"), part.id.as_str())).collect();
        flaws.extend(segments::agree(&segments::in_text("text", self.text.as_ref()), &declared));
        flaws
    }

    fn what(&self) -> usize {
        if self.pen.len() > 1 { Say::Many.into() } else { Say::One.into() }
    }

    /// Takes the pen with that number in hand.
    fn digit(&self, _: u32, answer: &Answer, nth: usize) -> Option<Answer> {
        let several = self.pen.len() > 1 && nth < self.pen.len().min(MAX_PENS);
        several.then(|| answer.clone().picking(self.part.len(), Some(nth)))
    }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Highlight {
    const WHAT: Option<[&str; 3]> = Some([""; 3]);

    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        let mut lines = vec![sheet.say(Say::Underline).to_owned()];
        for (pen, line) in self.pen.iter().zip([Say::Straight, Say::Double, Say::Wavy]) {
            lines.push(format!("– {}: {}", sheet.say(line), pen.title));
        }
        sheet.text(lines.join("\n"));
        sheet.text(crate::scene::marks::plain(&self.text));
        for (i, part) in self.part.iter().enumerate() {
            let pen = match self.needs(i) {
                0 => sheet.say(Say::Nothing),
                pen => self.title(pen.into()),
            };
            sheet.key(format!("«{}» — {pen}. {}", self.words(i), part.why));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(pens: &[&str], parts: &[(&str, &str)]) -> Highlight {
        let pen = |id: &&str| Pen { id: (*id).into(), title: id.to_uppercase() };
        let part = |&(id, pen): &(&str, &str)| Words {
            id: id.into(),
            pen: Some(pen.to_owned()).filter(|pen| !pen.is_empty()),
            why: "why".into(),
        };
        let text = parts.iter().map(|(id, _)| format!("words [of {id}]({id}), "));
        Highlight {
            text: text.collect(),
            pen: pens.iter().map(pen).collect(),
            part: parts.iter().map(part).collect(),
        }
    }

    #[test]
    fn a_part_with_the_wrong_pen_costs_a_point() {
        let it = task(&["fact", "view"], &[("a", "fact"), ("b", "view"), ("c", ""), ("d", "fact")]);
        assert!(it.grade(&it.key()).solved());
        let outcome = it.grade(&Answer::of([1, 1, 0, 1]));
        assert_eq!((outcome.earned, outcome.total, outcome.parts), (1, 3, 0b1101));
        let outcome = it.grade(&Answer::of([1, 2, 2, 0]));
        assert_eq!((outcome.earned, outcome.parts), (1, 0b0011));
        assert_eq!(it.grade(&Answer::of([2, 1, 1, 2])).earned, 0);
        assert_eq!(it.result(&Answer::of([2]), 0), Judgement::OtherPen);
        assert_eq!((it.words(1), it.title(2), it.title(0)), ("of b", "VIEW", ""));
    }

    #[test]
    fn the_pen_in_hand_marks_and_unmarks() {
        let it = task(&["x", "y"], &[("a", "x"), ("b", "y")]);
        let first = it.pressed(Answer::default(), 0);
        assert_eq!(first, Answer::of([1, 0, 1]), "the first pen, where none was taken");
        let second = it.digit(0, &first, 1).unwrap();
        assert_eq!(it.pressed(second.clone(), 0), Answer::of([2, 0, 2]));
        assert_eq!(it.pressed(it.pressed(second, 0), 0), Answer::of([0, 0, 2]));
        assert_eq!(it.digit(0, &first, 2), None);
        let one = task(&["x"], &[("a", "x"), ("b", "")]);
        assert_eq!(one.digit(0, &Answer::default(), 0), None, "one pen is always in hand");
        assert_eq!(one.pressed(Answer::default(), 0), Answer::of([1]));
        assert_eq!(one.pressed(Answer::of([1]), 0), Answer::default());
    }

    #[test]
    fn a_pen_in_hand_alone_is_no_answer() {
        let it = task(&["x", "y"], &[("a", "x"), ("b", "y")]);
        let held = Answer::of([0, 0, 2]);
        assert!(it.takes(&held) && !it.ready(&held));
        assert!(!it.takes(&Answer::of([0, 0, 3])) && !it.takes(&Answer::of([3])));
    }

    #[test]
    fn flaws_are_found() {
        let flaws = |pens: &[&str], parts: &[(&str, &str)]| task(pens, parts).flaws(None);
        assert_eq!(flaws(&["x"], &[("a", "x"), ("b", "")]), []);
        assert_eq!(flaws(&["x", "y"], &[("a", "x"), ("b", "y")]), []);
        assert_eq!(flaws(&["x"], &[("a", "x"), ("b", "x")]), [Flaw::new("part", Wrong::AllRight)]);
        assert_eq!(
            flaws(&["x", "y"], &[("a", ""), ("b", "z")]),
            [
                Flaw::new("pen.0.id", Wrong::EmptyGroup("x".into())),
                Flaw::new("pen.1.id", Wrong::EmptyGroup("y".into())),
                Flaw::new("part.1.pen", Wrong::Dangling("z".into())),
                Flaw::new("part", Wrong::NoneRight),
            ]
        );
        let mut it = task(&["x"], &[("a", "x"), ("b", "")]);
        it.text = "words [of a](a) and [of c](c)".into();
        assert_eq!(
            it.flaws(None),
            [
                Flaw::new("text", Wrong::Dangling("c".into())),
                Flaw::new("part.1.id", Wrong::Unused("b".into()))
            ]
        );
        assert_eq!(flaws(&[], &[("a", "")])[0], Flaw::new("pen", Wrong::TooFew(1)));
    }
}
