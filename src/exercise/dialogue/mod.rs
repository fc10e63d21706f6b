//! `dialogue`: a chat that branches with what is replied, and ends in one of several ways.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::story::{End, Node, Story, say};
use super::words::words;
use super::{Answer, Flaw, Kind, Outcome, Wrong};
use crate::lang::{nothing, texts};
use crate::scene::Scene;

words! {
    Name: "Әңгіме", "Разговор", "Conversation";
    What: "Жауап таңдап, әңгімені соңына дейін жеткізу керек",
        "Выбирать ответы, пока разговор не закончится",
        "Choose replies until the conversation ends";
    Back: "Бір қадам артқа", "На шаг назад", "One step back";
    Ending: "Аяқталу нұсқасы: {}\u{a0}/\u{a0}{}", "Концовка {} из {}", "Ending {} of {}";
    Better: "Дұрысырақ қадам", "Лучший шаг", "A better step";
    Paper: "{}-бөліктен басталады. Жауаптан кейін тілшенің жанындағы бөлікке көшу керек. [3B] — 3B таңдалса ғана, [≠ 3B] — таңдалмаса ғана.",
        "Начало — в пункте {}. После ответа нужно перейти к пункту за стрелкой. [3B] — только если выбрано 3B, [≠ 3B] — только если не выбрано.",
        "Begin at part {}. After each reply go on to the part behind the arrow. [3B] holds only if 3B was chosen, [≠ 3B] only if it was not.";
}

const _: () = {
    assert!(Say::Back as usize == say::BACK && Say::Ending as usize == say::ENDING);
    assert!(Say::Better as usize == say::BETTER && Say::Paper as usize == say::PAPER);
};

/// A chat. The answer is the path, see [`super::story`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dialogue<T = String> {
    /// Who writes, as the messenger shows it.
    pub with: T,
    /// A line under the name.
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    pub note: Option<T>,
    /// The id of the first node.
    pub start: String,
    /// The places where the learner decides.
    pub node: Vec<Node<T>>,
    /// The endings.
    pub end: Vec<End<T>>,
}
texts!(Dialogue { with: text, note: maybe, start: keep, node: each, end: each });

impl<T> Dialogue<T> {
    /// The talk.
    pub fn story(&self) -> Story<'_, T> {
        Story { start: &self.start, node: &self.node, end: &self.end, hang_up: None }
    }
}

impl<T> Kind for Dialogue<T> {
    type Text = T;
    const ASKS: bool = false;

    fn parts(&self) -> usize {
        super::story::MAX_STEPS
    }

    fn key(&self) -> Answer {
        self.story().key()
    }

    fn takes(&self, answer: &Answer) -> bool {
        self.story().takes(answer)
    }

    fn ready(&self, answer: &Answer) -> bool {
        self.story().ready(answer)
    }

    /// The points of the ending, out of those of the best; a part is a step.
    fn grade(&self, answer: &Answer) -> Outcome {
        self.story().grade(answer)
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let mut flaws = self.story().flaws();
        for (i, node) in self.node.iter().enumerate() {
            if node.off || node.caller.is_some() || node.hang_up.is_some() {
                let what = Wrong::Unusable("only a call has this", "take `off`, `caller`, `hang_up` away");
                flaws.push(Flaw::new(format!("node.{i}"), what));
            }
        }
        flaws
    }

    fn digit(&self, seed: u32, answer: &Answer, nth: usize) -> Option<Answer> {
        self.story().digit(seed, answer, nth)
    }

    fn slots(&self) -> Vec<(usize, usize)> {
        self.story().slots()
    }

    fn rivals(&self) -> Vec<Vec<(bool, &T)>> {
        self.story().rivals()
    }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Dialogue {
    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        super::story::paper::write(self.story(), sheet);
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::tests::{Tale, tale};
    use super::*;

    fn dialogue() -> Dialogue {
        let Tale { start, node, end, .. } = tale();
        Dialogue { with: "Айбек".into(), note: None, start, node, end }
    }

    #[test]
    fn a_chat_is_its_talk() {
        let task = dialogue();
        assert_eq!(task.flaws(None), []);
        assert_eq!((task.key(), task.rivals().len()), (Answer::of([2, 2]), 3));
        assert!(task.grade(&task.key()).solved() && task.ready(&task.key()) && task.takes(&task.key()));
        assert!(task.grade(&Answer::of([1])).missed());
        assert!(task.digit(0, &Answer::default(), 0).is_some());
    }

    #[test]
    fn a_chat_cannot_be_hung_up() {
        let mut task = dialogue();
        task.node[1].off = true;
        let flaws = task.flaws(None);
        assert!(
            matches!(&flaws[..], [Flaw { at, what: Wrong::Unusable(..) }] if at == "node.1"),
            "{flaws:?}"
        );
    }
}
