//! `hotspot`: find the parts of a drawn scene that give something away. Each part carries its reason.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Flaw, Kind, Outcome, Wrong, marking};
use crate::lang::{is_false, nothing, texts};
use crate::scene::Scene;

words! {
    Name: "Суреттен табу", "Найти на рисунке", "Find in the picture";
    What: "Қауіпті жерлерді суреттен немесе тізімнен басып белгілеу керек",
        "Отметить опасные места нажатием на рисунке или в списке",
        "Mark the dangerous parts by pressing them in the picture or in the list";
    Count: "Белгіленді: {}. Қауіпті жер саны: {}", "Отмечено: {}. Опасных мест: {}", "Marked: {}. Dangerous parts: {}";
    Found: "Қауіпті жер табылды", "Опасное место найдено", "Danger found";
    Missed: "Байқалмаған қауіп", "Незамеченная опасность", "Danger not noticed";
    NoDanger: "Бұл жер қауіпті емес", "Здесь опасности нет", "No danger here";
    Harmless: "Қауіпсіз", "Безопасно", "Harmless";
    Danger: "Қауіпті", "Опасно", "Dangerous";
    Parts: "Суреттің бөліктері", "Части рисунка", "Parts of the picture";
}

/// A picture with parts that can be marked. Slot *i* of the answer is set when part *i* is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hotspot<T = String> {
    /// The name of an SVG in `lessons/media`, without the ending.
    pub picture: String,
    /// What the picture shows, for those who do not see it.
    pub alt: T,
    /// The parts.
    pub spot: Vec<Spot<T>>,
}
texts!(Hotspot { picture: keep, alt: text, spot: each });

/// A part of the picture: a rectangle, in percent of its width and height.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spot<T = String> {
    /// Unique within the exercise.
    pub id: String,
    /// Its left edge.
    pub x: u8,
    /// Its upper edge.
    pub y: u8,
    /// Its width.
    pub w: u8,
    /// Its height.
    pub h: u8,
    /// It gives something away, or is a trap.
    #[serde(default, skip_serializing_if = "is_false")]
    pub danger: bool,
    /// What it is.
    pub name: T,
    /// What is written on it in the picture.
    #[serde(default = "nothing", skip_serializing_if = "Option::is_none")]
    pub label: Option<T>,
    /// Why it is a danger, or why it is none.
    pub why: T,
}
texts!(Spot {
    id: keep,
    x: keep,
    y: keep,
    w: keep,
    h: keep,
    danger: keep,
    name: text,
    label: maybe,
    why: text
});

impl<T> Spot<T> {
    /// How it lies on the picture: top, right, bottom, left, as the CSS property `inset` wants it.
    pub fn inset(&self) -> String {
        let far = |near: u8, size: u8| 100_u8.saturating_sub(near.saturating_add(size));
        let sides = [self.y, far(self.x, self.w), far(self.y, self.h), self.x];
        sides.iter().flat_map(|side| [side.to_string(), "% ".to_owned()]).collect()
    }

    /// It lies within the picture and can be seen.
    const fn fits(&self) -> bool {
        self.w >= 4
            && self.h >= 4
            && self.x as u16 + self.w as u16 <= 100
            && self.y as u16 + self.h as u16 <= 100
    }
}

impl Spot {
    /// Its name, with what is written on it.
    pub fn told(&self) -> String {
        match &self.label {
            Some(label) => [&self.name, ": ", label].concat(),
            None => self.name.clone(),
        }
    }
}

impl<T> Hotspot<T> {
    fn wanted(&self) -> Vec<bool> {
        self.spot.iter().map(|spot| spot.danger).collect()
    }
}

impl<T> Kind for Hotspot<T> {
    type Text = T;

    fn parts(&self) -> usize {
        self.spot.len()
    }

    fn key(&self) -> Answer {
        Answer::of(self.spot.iter().map(|spot| spot.danger.into()))
    }

    fn takes(&self, answer: &Answer) -> bool {
        answer.within(self.spot.len(), 1)
    }

    fn ready(&self, answer: &Answer) -> bool {
        !answer.is_blank()
    }

    /// A point for each dangerous part found, one less for each harmless part marked.
    fn grade(&self, answer: &Answer) -> Outcome {
        marking::outcome(&self.wanted(), answer)
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let mut flaws = Flaw::of_ids("spot", self.spot.iter().map(|spot| spot.id.as_str()));
        flaws.extend(Flaw::of_count("spot", self.spot.len(), 4, 12));
        if !self.spot.iter().any(|spot| spot.danger) {
            flaws.push(Flaw::new("spot", Wrong::NoneRight));
        } else if self.spot.iter().all(|spot| spot.danger) {
            flaws.push(Flaw::new("spot", Wrong::AllRight));
        }
        for (i, spot) in self.spot.iter().enumerate() {
            if !spot.fits() {
                let wrong = Wrong::Unusable(
                    "this part is not within the picture, or too small to be seen",
                    "x, y, w and h are percent: x + w and y + h at most 100, w and h at least 4",
                );
                flaws.push(Flaw::new(format!("spot.{i}.w"), wrong));
            }
        }
        flaws
    }

    /// The part that has this number in the picture and in the list.
    fn digit(&self, _: u32, answer: &Answer, nth: usize) -> Option<Answer> {
        (nth < self.spot.len()).then(|| answer.clone().toggled(nth))
    }

    fn pictures(&self) -> Vec<(String, &str)> {
        vec![("picture".to_owned(), &self.picture)]
    }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Hotspot {
    const WHAT: Option<[&str; 3]> = Some([
        "Суреттегі қауіпті жерлердің әрпін қоршау керек",
        "Обвести буквы опасных мест на рисунке",
        "Circle the letters of the dangerous parts of the picture",
    ]);

    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        sheet.picture(super::paper::Pictured {
            picture: self.picture.clone(),
            alt: self.alt.clone(),
            spot: self.spot.iter().map(Spot::inset).collect(),
        });
        let names: Vec<String> = self.spot.iter().map(Spot::told).collect();
        let places: Vec<usize> = (0..names.len()).collect();
        let letters = sheet.tick_as(&places, &names.iter().collect::<Vec<_>>());
        for (spot, letter) in self.spot.iter().zip(letters) {
            let said = sheet.say(if spot.danger { Say::Danger } else { Say::Harmless });
            sheet.key(format!("{letter}. {said}. {}", spot.why));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(dangers: &[bool]) -> Hotspot {
        let spot = |(i, &danger): (usize, &bool)| Spot {
            id: format!("s{i}"),
            x: 10,
            y: 20,
            w: 30,
            h: 25,
            danger,
            name: "a note".into(),
            label: danger.then(|| "1234".into()),
            why: "why".into(),
        };
        Hotspot {
            picture: "desk".into(),
            alt: "a desk".into(),
            spot: dangers.iter().enumerate().map(spot).collect(),
        }
    }

    #[test]
    fn marking_what_is_harmless_costs_a_point() {
        let task = picture(&[true, true, false, false]);
        assert!(task.grade(&task.key()).solved());
        let all = task.grade(&Answer::of([1, 1, 1, 0]));
        assert_eq!((all.earned, all.total, all.parts), (1, 2, 0b1011));
        assert_eq!(task.digit(0, &Answer::default(), 2), Some(Answer::only(2)));
        assert_eq!(task.digit(0, &Answer::default(), 4), None);
    }

    #[test]
    fn a_part_lies_where_the_author_says() {
        let task = picture(&[true]);
        assert_eq!(task.spot[0].inset(), "20% 60% 55% 10% ");
        assert_eq!(task.spot[0].told(), "a note: 1234");
    }

    #[test]
    fn flaws_are_found() {
        assert_eq!(picture(&[true, true, false, false]).flaws(None), []);
        let flaw = |dangers: &[bool]| picture(dangers).flaws(None).pop().map(|flaw| flaw.what);
        assert_eq!(flaw(&[false; 4]), Some(Wrong::NoneRight));
        assert_eq!(flaw(&[true; 4]), Some(Wrong::AllRight));
        assert_eq!(flaw(&[true, false]), Some(Wrong::TooFew(4)));
        let mut task = picture(&[true, false, false, false]);
        (task.spot[1].w, task.spot[2].y) = (95, 80);
        task.spot[3].id = "s0".into();
        let places: Vec<String> = task.flaws(None).into_iter().map(|flaw| flaw.at).collect();
        assert_eq!(places, ["spot.3.id", "spot.1.w", "spot.2.w"]);
    }
}
