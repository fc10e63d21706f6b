//! `redact`: take personal data out of a text before it is sent, and nothing else. Each part carries its reason.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Flaw, Kind, Outcome, Wrong, marking};
use crate::lang::{is_false, nothing, texts};
use crate::scene::Scene;
use crate::scene::marks::{Run, runs};

words! {
    Name: "Жеке деректі жасыру", "Скрыть личное", "Hide personal data";
    What: "Артық жеке деректі басып жасыру керек. Қайта басылса, сөз орнына келеді.",
        "Нажатием скрыть лишние личные данные. Повторное нажатие вернёт слова.",
        "Press personal data that need not be there to hide it. Pressing again brings the words back.";
    Post: "Жаңа жазба", "Новая публикация", "New post";
    Caption: "Суреттің жазуы", "Подпись к фото", "Photo caption";
    Prompt: "ЖИ-көмекшіге сұрақ", "Запрос ИИ-помощнику", "Prompt to an AI assistant";
    Message: "Жаңа хабарлама", "Новое сообщение", "New message";
    Hidden: "[жасырылды]", "[скрыто]", "[hidden]";
    Count: "Жасырылды: {}. Жасыру керек: {}", "Скрыто: {}. Нужно скрыть: {}", "Hidden: {}. To be hidden: {}";
    Found: "Дұрыс жасырылды", "Скрыто верно", "Correctly hidden";
    Missed: "Жасыру керек еді", "Нужно было скрыть", "Should have been hidden";
    Lost: "Бекер жасырылды", "Скрыто зря", "Hidden for nothing";
    Useful: "Орнында қалғаны дұрыс", "Верно оставлено", "Correctly left in";
    Best: "Осылай жіберуге болады", "Так можно отправлять", "It can be sent like this";
}

/// A text about to be sent, with parts that can be hidden. Slot *i* of the answer is set when part *i* is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Redact<T = String> {
    /// What is being written.
    #[serde(default)]
    pub form: Form,
    /// The text; parts that can be hidden are marks.
    pub text: T,
    /// The parts.
    pub part: Vec<Part<T>>,
}
texts!(Redact { form: keep, text: text, part: each });

/// What is being written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// A post in a social network.
    #[default]
    Post,
    /// The words under a photo.
    Caption,
    /// A question to an AI assistant.
    Prompt,
    /// A message in a messenger.
    Message,
}

impl Form {
    /// What it is called.
    pub const fn title(self) -> Say {
        match self {
            Self::Post => Say::Post,
            Self::Caption => Say::Caption,
            Self::Prompt => Say::Prompt,
            Self::Message => Say::Message,
        }
    }
}

/// A part that can be hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part<T = String> {
    /// The id used in the text: `[words](id)`.
    pub id: String,
    /// It must be hidden. Without this it is useful, and must stay.
    #[serde(default, skip_serializing_if = "is_false")]
    pub hide: bool,
    /// What stands there when it is hidden; «[hidden]» when nothing is said.
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    pub instead: Option<T>,
    /// Why it must be hidden, or why it may stay.
    pub why: T,
}
texts!(Part { id: keep, hide: keep, instead: maybe, why: text });

impl<T> Redact<T> {
    /// The number of the part with this id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.part.iter().position(|part| part.id == id)
    }

    fn wanted(&self) -> Vec<bool> {
        self.part.iter().map(|part| part.hide).collect()
    }
}

impl Redact {
    /// The words of part `i` in the text.
    pub fn words(&self, i: usize) -> &str {
        let of_part = |run| match run {
            Run::Mark { text, id } if self.position(id) == Some(i) => Some(text),
            _ => None,
        };
        runs(&self.text).into_iter().find_map(of_part).unwrap_or_default()
    }

    /// The text as it would best be sent. `hidden` stands where a part says nothing of its own.
    pub fn best(&self, hidden: &str) -> String {
        let best = runs(&self.text).into_iter().map(|run| match run {
            Run::Plain(text) => text,
            Run::Mark { text, id } => {
                let part = self.part.iter().find(|part| part.id == id && part.hide);
                part.map_or(text, |part| part.instead.as_deref().unwrap_or(hidden))
            }
        });
        best.collect()
    }
}

impl<T> Kind for Redact<T> {
    type Text = T;

    fn parts(&self) -> usize {
        self.part.len()
    }

    fn key(&self) -> Answer {
        Answer::of(self.part.iter().map(|part| part.hide.into()))
    }

    fn takes(&self, answer: &Answer) -> bool {
        answer.within(self.part.len(), 1)
    }

    fn ready(&self, answer: &Answer) -> bool {
        !answer.is_blank()
    }

    /// A point for each part that must be hidden and is, one less for each useful part that is hidden.
    fn grade(&self, answer: &Answer) -> Outcome {
        marking::outcome(&self.wanted(), answer)
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let mut flaws: Vec<Flaw> = Flaw::of_count("part", self.part.len(), 3, 12).into_iter().collect();
        if !self.part.iter().any(|part| part.hide) {
            flaws.push(Flaw::new("part", Wrong::NoneRight));
        } else if self.part.iter().all(|part| part.hide) {
            flaws.push(Flaw::new("part", Wrong::AllRight));
        }
        flaws
    }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Redact {
    const WHAT: Option<[&str; 3]> = Some([
        "Жасыру керек жеке деректі белгілеу керек",
        "Отметить личные данные, которые нужно скрыть",
        "Mark the personal data that should be hidden",
    ]);

    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        let letter = super::paper::letter;
        let lettered = runs(&self.text).into_iter().map(|run| match run {
            Run::Plain(text) => text.to_owned(),
            Run::Mark { text, id } => match self.position(id) {
                Some(part) => format!("«{text}» ({})", letter(part)),
                None => text.to_owned(),
            },
        });
        let lettered: String = lettered.collect();
        sheet.text(format!("{}:", sheet.say(self.form.title())));
        sheet.text(lettered);
        let words: Vec<String> = (0..self.part.len()).map(|part| self.words(part).to_owned()).collect();
        let places: Vec<usize> = (0..words.len()).collect();
        sheet.tick_as(&places, &words.iter().collect::<Vec<_>>());
        for (i, part) in self.part.iter().enumerate() {
            let said = sheet.say(if part.hide { Say::Missed } else { Say::Useful });
            sheet.key(format!("{}. {said}: {}", letter(i), part.why));
        }
        let best = self.best(sheet.say(Say::Hidden));
        sheet.key(format!("{}: {best}", sheet.say(Say::Best)));
    }

    fn wording(&self) -> Vec<Flaw> {
        let at = |i: usize| format!("part.{i}.id");
        let declared: Vec<(String, &str)> =
            self.part.iter().enumerate().map(|(i, part)| (at(i), part.id.as_str())).collect();
        super::segments::agree(&super::segments::in_text("text", &self.text), &declared)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn redact(text: &str, parts: &[(&str, bool)]) -> Redact {
        let part = |(id, hide): &(&str, bool)| Part {
            id: (*id).into(),
            hide: *hide,
            instead: (*id == "home").then(|| "[address]".into()),
            why: "why".into(),
        };
        Redact { form: Form::Post, text: text.into(), part: parts.iter().map(part).collect() }
    }

    fn post() -> Redact {
        let text = "A [cat](pet) is lost near [12 Abai St](home), call [Aliya](name)";
        redact(text, &[("pet", false), ("home", true), ("name", true)])
    }

    #[test]
    fn hiding_what_is_useful_costs_a_point() {
        let task = post();
        assert_eq!(task.key(), Answer::of([0, 1, 1]));
        assert!(task.grade(&task.key()).solved());
        let all = task.grade(&Answer::of([1, 1, 1]));
        assert_eq!((all.earned, all.total, all.parts), (1, 2, 0b110));
        assert!(!task.ready(&Answer::default()) && !task.takes(&Answer::of([0, 2])));
    }

    #[test]
    fn the_best_text_hides_what_must_be_hidden() {
        assert_eq!(post().best("[…]"), "A cat is lost near [address], call […]");
        assert_eq!(post().words(1), "12 Abai St");
        assert_eq!(post().words(9), "");
    }

    #[test]
    fn flaws_are_found() {
        let flaw = |parts: &[(&str, bool)]| redact("", parts).flaws(None).pop().map(|flaw| flaw.what);
        assert_eq!(flaw(&[("a", false); 3]), Some(Wrong::NoneRight));
        assert_eq!(flaw(&[("a", true); 3]), Some(Wrong::AllRight));
        assert_eq!(flaw(&[("a", true), ("b", false)]), Some(Wrong::TooFew(3)));
        assert_eq!(post().flaws(None), []);
    }

    #[cfg(feature = "authoring")]
    #[test]
    fn the_text_and_the_parts_must_agree() {
        use crate::exercise::paper::OnPaper as _;
        assert_eq!(post().wording(), []);
        let task = redact("[x](a) [y](c)", &[("a", true), ("a", true), ("b", false)]);
        let flaws = [
            Flaw::new("part.1.id", Wrong::Duplicate("a".into())),
            Flaw::new("text", Wrong::Dangling("c".into())),
            Flaw::new("part.2.id", Wrong::Unused("b".into())),
        ];
        assert_eq!(task.wording(), flaws);
    }
}
