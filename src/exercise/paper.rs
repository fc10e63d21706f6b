//! Exercises on paper: what is printed of them, and the key.
//!
//! The build puts the sheets together, so the WASM holds only their form and one way to draw them.

use serde::{Deserialize, Serialize};

use crate::scene::Scene;

/// A lesson on paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// The exercises in their order.
    pub exercise: Vec<Printed>,
}

/// An exercise on paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// The situation and the question, then what to do.
    pub prompt: Vec<String>,
    /// What stands below, from top to bottom.
    pub block: Vec<Block>,
    /// The answer key, line by line.
    pub key: Vec<String>,
}

/// A part of an exercise on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Block {
    /// A paragraph; line breaks are kept.
    Text(String),
    /// What the learner is looking at.
    Scene(Scene),
    /// Options with a letter each, and a box to tick.
    Tick(Vec<String>),
    /// Rows with a box to tick in each column.
    Table(Grid),
    /// Two lists beside each other.
    Columns(Columns),
    /// So many lines to write on.
    Write(u8),
    /// A picture with places that have letters.
    Picture(Pictured),
}

/// A picture on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pictured {
    /// Its name in `lessons/media`, without the ending.
    pub picture: String,
    /// What it shows.
    pub alt: String,
    /// How the places A, B, C … lie on it: values of the CSS property `inset`.
    pub spot: Vec<String>,
}

/// Two lists beside each other, such as those of pairs to be found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Columns {
    /// The one on the left; each has a place to write a letter.
    pub left: Vec<String>,
    /// The one on the right.
    pub right: Vec<String>,
}

/// Rows and columns of boxes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// The headings of the columns.
    pub column: Vec<String>,
    /// The headings of the rows.
    pub row: Vec<String>,
}

/// The letter of an option: A, B, C …
pub fn letter(place: usize) -> char {
    u8::try_from(place).ok().and_then(|place| b'A'.checked_add(place)).map_or('?', char::from)
}

#[cfg(feature = "authoring")]
pub use self::writing::{OnPaper, Sheet};

#[cfg(feature = "authoring")]
mod writing {
    use super::{Block, Columns, Grid, Printed, letter};
    use crate::exercise::shuffle::shuffled;
    use crate::exercise::words::fill;
    use crate::exercise::{Exercise, FOLDERS, Flaw};
    use crate::lang::{ExerciseWords, Lang};
    use crate::scene::{Scene, marks};

    /// What every kind can do: put itself on paper.
    pub trait OnPaper {
        /// What is to be done, where that is something else than on the screen; empty where the sheet says it below.
        const WHAT: Option<[&str; 3]> = None;

        /// Writes what is below the prompt and the scene, and the key.
        fn paper(&self, sheet: &mut Sheet<'_>);
        /// What is wrong with its texts in this language, which [`super::super::Kind::flaws`] cannot read: marks
        /// in a text of its own, an example that breaks its rules.
        fn wording(&self) -> Vec<Flaw> {
            Vec::new()
        }
    }

    /// The sheet that a kind writes on.
    pub struct Sheet<'a> {
        /// Decides the order of what is shuffled, as on the screen.
        pub seed: u32,
        /// The texts that kinds share.
        pub words: &'static ExerciseWords,
        own: &'a [[&'static str; 3]],
        lang: Lang,
        printed: Printed,
    }

    impl Sheet<'_> {
        /// An exercise in one language on paper.
        pub fn write(exercise: &Exercise, lang: Lang, seed: u32) -> Printed {
            let kind = exercise.task.kind();
            let own =
                FOLDERS.iter().find(|folder| folder.kind == kind).map_or(&[][..], |folder| folder.words);
            let words = ExerciseWords::of(lang);
            let mut sheet = Sheet { seed, words, own, lang, printed: Printed::default() };
            let what = exercise.task.what_on_paper();
            let what = what.map_or_else(|| sheet.say(exercise.task.what()), |texts| texts[lang as usize]);
            sheet.printed.prompt = vec![exercise.prompt.clone(), what.to_owned()];
            sheet.printed.prompt.retain(|line| !line.is_empty());
            if let Some(scene) = &exercise.scene {
                sheet.scene(scene);
            }
            exercise.task.paper(&mut sheet);
            sheet.printed
        }

        /// A text of the kind.
        pub fn say(&self, text: impl Into<usize>) -> &'static str {
            self.own.get(text.into()).map_or("", |texts| texts[self.lang as usize])
        }

        /// A text of the kind with numbers in it.
        pub fn fill(&self, text: impl Into<usize>, numbers: &[usize]) -> String {
            fill(self.say(text), numbers)
        }

        /// A paragraph.
        pub fn text(&mut self, text: impl Into<String>) {
            self.printed.block.push(Block::Text(text.into()));
        }

        /// A scene.
        pub fn scene(&mut self, scene: &Scene) {
            self.printed.block.push(Block::Scene(scene.clone()));
        }

        /// Options to tick, in the order of the screen; gives the letter of each, in the author's order.
        pub fn tick<'t>(&mut self, options: impl IntoIterator<Item = &'t String>) -> Vec<char> {
            let options: Vec<&String> = options.into_iter().collect();
            let places = shuffled(options.len(), self.seed);
            self.printed.block.push(Block::Tick(places.iter().map(|&i| options[i].clone()).collect()));
            letters(&places)
        }

        /// The same in the given order: place on the paper → place in the author's order.
        pub fn tick_as(&mut self, places: &[usize], options: &[&String]) -> Vec<char> {
            let options = places.iter().filter_map(|&i| options.get(i)).map(|text| (*text).clone());
            self.printed.block.push(Block::Tick(options.collect()));
            letters(places)
        }

        /// Rows and columns of boxes.
        pub fn table(&mut self, column: Vec<String>, row: Vec<String>) {
            self.printed.block.push(Block::Table(Grid { column, row }));
        }

        /// A picture with places on it.
        pub fn picture(&mut self, picture: super::Pictured) {
            self.printed.block.push(Block::Picture(picture));
        }

        /// Two lists beside each other; behind each on the left there is a place to write a letter.
        pub fn columns(&mut self, left: Vec<String>, right: Vec<String>) {
            self.printed.block.push(Block::Columns(Columns { left, right }));
        }

        /// Lines to write on.
        pub fn lines(&mut self, count: u8) {
            self.printed.block.push(Block::Write(count));
        }

        /// A line of the key.
        pub fn key(&mut self, line: impl Into<String>) {
            self.printed.key.push(marks::plain(&line.into()));
        }
    }

    fn letters(places: &[usize]) -> Vec<char> {
        let place = |part| places.iter().position(|&i| i == part).unwrap_or(0);
        (0..places.len()).map(|part| letter(place(part))).collect()
    }
}
