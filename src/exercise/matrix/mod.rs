//! `matrix`: rows and columns of boxes, such as who may see what. Each row carries its reason.

#[cfg(feature = "ui")]
pub mod view;

use serde::{Deserialize, Serialize};

use super::words::words;
use super::{Answer, Flaw, Kind, Outcome, Wrong};
use crate::lang::texts;
use crate::scene::Scene;

words! {
    Name: "Кесте", "Таблица", "Table";
    What: "Әр жолда сай келетінінің бәрін белгілеу керек",
        "В каждой строке нужно отметить всё, что подходит",
        "In each row, mark all that fit";
    Right: "Дұрысы", "Верно", "Right";
}

/// The most columns: a row's boxes are the bits of its slot.
const MAX_COLUMNS: usize = 5;

/// Rows and columns. Slot *i* of the answer has bit *j* set when box *j* of row *i* is ticked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Matrix<T = String> {
    /// Two to five columns.
    pub column: Vec<Column<T>>,
    /// The rows.
    pub row: Vec<Row<T>>,
}
texts!(Matrix { column: each, row: each });

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column<T = String> {
    /// Unique within the exercise.
    pub id: String,
    /// Its heading.
    pub title: T,
}
texts!(Column { id: keep, title: text });

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row<T = String> {
    /// What it says.
    pub text: T,
    /// The ids of the columns that fit; at least one.
    pub fits: Vec<String>,
    /// Why these and no others.
    pub why: T,
}
texts!(Row { text: text, fits: keep, why: text });

impl<T> Matrix<T> {
    /// The boxes of row `i` that must be ticked, as bits.
    pub fn right(&self, i: usize) -> u8 {
        let fits = self.row.get(i).map_or(&[][..], |row| &row.fits);
        let columns = self.column.iter().take(MAX_COLUMNS).enumerate();
        columns.filter(|(_, column)| fits.contains(&column.id)).fold(0, |bits, (j, _)| bits | 1 << j)
    }
}

impl Matrix {
    /// The headings of the columns that fit row `i`.
    pub fn fitting(&self, i: usize) -> String {
        let right = self.right(i);
        let titles = self.column.iter().enumerate().filter(|(j, _)| right >> j & 1 == 1);
        titles.map(|(_, column)| column.title.as_str()).collect::<Vec<_>>().join(", ")
    }
}

impl<T> Kind for Matrix<T> {
    type Text = T;

    fn parts(&self) -> usize {
        self.row.len()
    }

    fn key(&self) -> Answer {
        Answer::of((0..self.row.len()).map(|i| self.right(i)))
    }

    fn takes(&self, answer: &Answer) -> bool {
        answer.within(self.row.len(), (1 << self.column.len().min(MAX_COLUMNS)) - 1)
    }

    fn ready(&self, answer: &Answer) -> bool {
        (0..self.row.len()).all(|i| answer.has(i))
    }

    /// A point for each row with all its boxes right.
    fn grade(&self, answer: &Answer) -> Outcome {
        Outcome::of_parts((0..self.row.len()).map(|i| self.right(i) > 0 && self.right(i) == answer.at(i)))
    }

    fn flaws(&self, _: Option<&Scene<String>>) -> Vec<Flaw> {
        let mut flaws = Flaw::of_ids("column", self.column.iter().map(|column| column.id.as_str()));
        flaws.extend(Flaw::of_count("column", self.column.len(), 2, MAX_COLUMNS));
        flaws.extend(Flaw::of_count("row", self.row.len(), 3, 10));
        for (i, row) in self.row.iter().enumerate() {
            if row.fits.is_empty() {
                flaws.push(Flaw::new(format!("row.{i}.fits"), Wrong::NoneRight));
            }
            for (j, id) in row.fits.iter().enumerate() {
                if !self.column.iter().any(|column| column.id == *id) {
                    flaws.push(Flaw::new(format!("row.{i}.fits.{j}"), Wrong::Dangling(id.clone())));
                }
            }
        }
        for (j, column) in self.column.iter().enumerate() {
            if !self.row.iter().any(|row| row.fits.contains(&column.id)) {
                flaws.push(Flaw::new(format!("column.{j}.id"), Wrong::EmptyGroup(column.id.clone())));
            }
        }
        flaws
    }
}

#[cfg(feature = "authoring")]
impl super::paper::OnPaper for Matrix {
    fn paper(&self, sheet: &mut super::paper::Sheet<'_>) {
        let places = super::shuffle::shuffled(self.row.len(), sheet.seed);
        let rows = places.iter().map(|&i| self.row[i].text.clone()).collect();
        sheet.table(self.column.iter().map(|column| column.title.clone()).collect(), rows);
        for (&i, number) in places.iter().zip(1..) {
            sheet.key(format!("{number}. {}. {}", self.fitting(i), self.row[i].why));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matrix(rows: &[&[&str]]) -> Matrix {
        let column = |id: &str| Column { id: id.into(), title: id.to_uppercase() };
        let row = |fits: &&[&str]| Row {
            text: "text".into(),
            fits: fits.iter().map(|id| (*id).into()).collect(),
            why: "why".into(),
        };
        Matrix {
            column: ["family", "friends", "all"].map(column).into(),
            row: rows.iter().map(row).collect(),
        }
    }

    #[test]
    fn a_row_is_right_when_all_its_boxes_are() {
        let task = matrix(&[&["family"], &["family", "friends"], &["all"]]);
        assert!(task.grade(&task.key()).solved());
        assert_eq!(task.key(), Answer::of([0b001, 0b011, 0b100]));
        let outcome = task.grade(&Answer::of([0b001, 0b001, 0b110]));
        assert_eq!((outcome.earned, outcome.total, outcome.parts), (1, 3, 0b001));
        assert!(!task.ready(&Answer::of([1, 1])));
        assert!(!task.takes(&Answer::of([8])) && task.takes(&Answer::of([7])));
        assert_eq!(task.fitting(1), "FAMILY, FRIENDS");
    }

    #[test]
    fn flaws_are_found() {
        assert_eq!(matrix(&[&["family"], &["friends"], &["all"]]).flaws(None), []);
        let flaws = matrix(&[&["family"], &[], &["nobody"]]).flaws(None);
        assert_eq!(
            flaws,
            [
                Flaw::new("row.1.fits", Wrong::NoneRight),
                Flaw::new("row.2.fits.0", Wrong::Dangling("nobody".into())),
                Flaw::new("column.1.id", Wrong::EmptyGroup("friends".into())),
                Flaw::new("column.2.id", Wrong::EmptyGroup("all".into())),
            ]
        );
    }
}
