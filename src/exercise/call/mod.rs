//! `call`: a telephone call in stages. It can be hung up at any moment; what is done then matters too.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::story::{End, Node, Place, Reply, Story, say};
use super::words::words;
use super::{Answer, Flaw, Kind, Outcome, Wrong};
use crate::lang::texts;
use crate::scene::Scene;

words! {
    Name: "Қоңырау", "Звонок", "Call";
    What: "Жауап таңдап, оқиғаны соңына дейін жеткізу керек. Тұтқаны кез келген сәтте қоюға болады.",
        "Выбирать ответы, пока история не закончится. Положить трубку можно в любой момент.",
        "Choose replies until the story ends. Hanging up is possible at any moment.";
    Back: "Бір қадам артқа", "На шаг назад", "One step back";
    Ending: "Аяқталу нұсқасы: {}\u{a0}/\u{a0}{}", "Концовка {} из {}", "Ending {} of {}";
    Better: "Дұрысырақ қадам", "Лучший шаг", "A better step";
    Paper: "{}-бөліктен басталады. Жауаптан кейін тілшенің жанындағы бөлікке көшу керек. [3B] — 3B таңдалса ғана, [≠ 3B] — таңдалмаса ғана.",
        "Начало — в пункте {}. После ответа нужно перейти к пункту за стрелкой. [3B] — только если выбрано 3B, [≠ 3B] — только если не выбрано.",
        "Begin at part {}. After each reply go on to the part behind the arrow. [3B] holds only if 3B was chosen, [≠ 3B] only if it was not.";
    HangUp: "Тұтқаны қою", "Положить трубку", "Hang up";
    Talking: "Байланыста", "На связи", "Connected";
    Silent: "Байланыс жоқ", "Связи нет", "Not connected";
    Waits: "Қарсы жақ жауап күтіп тұр", "На том конце ждут ответа", "The caller is waiting for an answer";
    Stop: "Кідірту", "Пауза", "Pause";
    Go: "Уақытты жүргізу", "Запустить время", "Let the time run";
}

const _: () = {
    assert!(Say::Back as usize == say::BACK && Say::Ending as usize == say::ENDING);
    assert!(Say::Better as usize == say::BETTER && Say::Paper as usize == say::PAPER);
    assert!(Say::HangUp as usize == say::HANG_UP);
};

/// More digits than this are a number that somebody may have.
const MOST_DIGITS: usize = 8;

/// A call. The answer is the path, see [`super::story`]; hanging up is number 15.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call<T = String> {
    /// Who calls, as the telephone shows it.
    pub caller: T,
    /// The number on the screen, the same in every language.
    pub number: String,
    /// After so many seconds without an answer the caller presses; 0 is never. Decides nothing.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub seconds: u8,
    /// What the caller says then, in turn.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub hurry: Vec<T>,
    /// Where hanging up leads, and whether it is a good step.
    pub hang_up: Reply<T>,
    /// The id of the first node.
    pub start: String,
    /// The places where the learner decides.
    pub node: Vec<Node<T>>,
    /// The endings.
    pub end: Vec<End<T>>,
}
texts!(Call {
    caller: text,
    number: keep,
    seconds: keep,
    hurry: list,
    hang_up: one,
    start: keep,
    node: each,
    end: each
});

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_zero(seconds: &u8) -> bool {
    *seconds == 0
}

impl<T> Call<T> {
    /// The talk.
    pub fn story(&self) -> Story<'_, T> {
        Story { start: &self.start, node: &self.node, end: &self.end, hang_up: Some(&self.hang_up) }
    }

    /// The node that an answer stands at.
    pub fn node(&self, answer: &Answer) -> Option<&Node<T>> {
        let Place::Node(node) = self.story().walk(answer.slots()).at else { return None };
        self.node.get(node)
    }
}

impl<T> Kind for Call<T> {
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
        let mut find = |at: String, why, help| flaws.push(Flaw::new(at, Wrong::Unusable(why, help)));
        if (self.seconds == 0) != self.hurry.is_empty() {
            find("seconds".into(), "`seconds` and `hurry` belong together", "write both, or none");
        }
        if (1..5).contains(&self.seconds) {
            find("seconds".into(), "nobody reads that fast", "give at least 5 seconds");
        }
        if self.number.chars().filter(char::is_ascii_digit).count() > MOST_DIGITS {
            find("number".into(), "this number may be somebody's", "leave digits out: +7 7XX …");
        }
        let own = self.node.iter().enumerate();
        let own = own.filter_map(|(i, node)| Some((format!("node.{i}.hang_up"), node.hang_up.as_ref()?)));
        for (at, hang_up) in own.chain([("hang_up".to_owned(), &self.hang_up)]) {
            if matches!(self.story().place(&hang_up.to), Place::Node(to) if !self.node[to].off) {
                let help = "lead to an ending, or to a node with `off = true`";
                find(format!("{at}.to"), "after hanging up no call is on", help);
            }
            if hang_up.text.is_some() {
                find(at, "hanging up has a name already", "take `text` away");
            }
        }
        for (i, node) in self.node.iter().enumerate().filter(|(_, node)| node.off) {
            if node.hang_up.is_some() || node.caller.is_some() {
                let help = "take `off` away, or `caller` and `hang_up`";
                find(format!("node.{i}.off"), "no call is on here", help);
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

    fn verbatim(&self) -> Vec<(String, &str)> {
        vec![("number".to_owned(), &self.number)]
    }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Call {
    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        sheet.text([&self.caller, "\n", &self.number].concat());
        super::story::paper::write(self.story(), sheet);
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::HANG_UP;
    use super::super::story::tests::{Tale, reply, tale};
    use super::*;

    fn call() -> Call {
        let Tale { start, mut node, end, .. } = tale();
        node[1].off = true;
        node[2].hang_up = Some(Reply { text: None, ..reply(true, "late") });
        Call {
            caller: "Bank".into(),
            number: "+7 7XX XXX 45 12".into(),
            seconds: 20,
            hurry: vec!["Алло?".into()],
            hang_up: Reply { text: None, ..reply(true, "check") },
            start,
            node,
            end,
        }
    }

    #[test]
    fn hanging_up_is_a_step() {
        let task = call();
        assert_eq!(task.flaws(None), []);
        let outcome = task.grade(&Answer::of([HANG_UP, 2]));
        assert!(outcome.solved() && outcome.parts == 0b11);
        assert!(task.takes(&Answer::of([3, HANG_UP])) && !task.takes(&Answer::of([2, HANG_UP])));
        assert_eq!(task.node(&Answer::of([HANG_UP])).map(|node| node.id.as_str()), Some("check"));
        assert!(task.node(&Answer::of([1])).is_none(), "it is over");
        assert_eq!(task.verbatim(), [("number".to_owned(), "+7 7XX XXX 45 12")]);
    }

    /// The only flaw after a change: where, and what is said.
    fn flaw(change: impl Fn(&mut Call)) -> (String, &'static str) {
        let mut task = call();
        change(&mut task);
        match &task.flaws(None)[..] {
            [Flaw { at, what: Wrong::Unusable(why, _) }] => (at.clone(), why),
            flaws => panic!("{flaws:?}"),
        }
    }

    #[test]
    fn flaws_are_found() {
        assert_eq!(flaw(|it| it.hurry.clear()).0, "seconds");
        assert_eq!(flaw(|it| it.seconds = 0).0, "seconds");
        assert_eq!(flaw(|it| it.seconds = 2).1, "nobody reads that fast");
        assert_eq!(flaw(|it| it.number = "+7 700 123 45 67".into()).0, "number");
        let on = |it: &mut Call| {
            it.node[1].off = false;
            it.node[1].hang_up = Some(Reply { text: None, ..reply(false, "lost") });
        };
        assert_eq!(flaw(on).0, "hang_up.to");
        assert_eq!(flaw(|it| it.hang_up.text = Some("Тұтқа".into())).0, "hang_up");
        let off = Some(Reply { text: None, ..reply(true, "late") });
        assert_eq!(flaw(|it| it.node[1].caller = Some("Bank".into())).0, "node.1.off");
        assert_eq!(flaw(|it| it.node[1].hang_up.clone_from(&off)).0, "node.1.off");
    }
}
