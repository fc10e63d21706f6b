//! The index and the lessons, fetched when they are wanted and kept for the visit.

use std::sync::Arc;

use leptos::prelude::*;
use serde::de::DeserializeOwned;

use super::reactive::{effect, spawn};
use crate::domain::lesson::index::Index;
use crate::domain::lesson::{Compiled, Lesson, Unreadable};
use crate::lang::Edition;
use crate::platform::fetch::{self, NotFetched};
use crate::platform::page;

/// Something that is loaded.
#[derive(Clone, Debug, PartialEq)]
pub enum Load<T> {
    /// On its way.
    Waiting,
    /// Here.
    Ready(Arc<T>),
    /// Not to be had.
    Failed(Trouble),
}

impl<T> Load<T> {
    /// What was loaded, if it was.
    pub fn ready(&self) -> Option<Arc<T>> {
        match self {
            Self::Ready(it) => Some(it.clone()),
            _ => None,
        }
    }
}

/// Why something could not be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// No network, and it is not on the device yet.
    Offline,
    /// It is there, but damaged.
    Broken,
    /// It is for a newer app.
    Newer,
    /// The index names no such lesson.
    Unknown,
}

impl From<NotFetched> for Trouble {
    fn from(error: NotFetched) -> Self {
        match error {
            NotFetched::Offline => Self::Offline,
            NotFetched::Status(_) => Self::Broken,
        }
    }
}

impl From<Unreadable> for Trouble {
    fn from(error: Unreadable) -> Self {
        match error {
            Unreadable::Newer(_) => Self::Newer,
            Unreadable::Broken => Self::Broken,
        }
    }
}

/// The lessons, as far as they are here.
#[derive(Clone, Copy)]
pub struct Library {
    edition: Memo<Edition>,
    /// The index in the present edition. While another edition is on its way, the old one stays.
    pub index: RwSignal<Load<Index>>,
    lessons: StoredValue<Vec<(String, Arc<Lesson>)>>,
}

impl Library {
    /// Begins to load the index, and loads another when the edition changes.
    pub fn open(edition: Memo<Edition>) -> Self {
        let library =
            Self { edition, index: RwSignal::new(Load::Waiting), lessons: StoredValue::new(Vec::new()) };
        effect(move || library.load_index(edition.get()));
        library
    }

    /// Tries again to load the index.
    pub fn retry(self) {
        self.index.set(Load::Waiting);
        self.load_index(self.edition.get_untracked());
    }

    fn load_index(self, edition: Edition) {
        let index = self.index;
        spawn(async move {
            let loaded = match index_file(edition) {
                Some(file) => fetched::<Index>(&file).await,
                None => Err(Trouble::Broken),
            };
            if self.edition.try_get_untracked() != Some(edition) {
                return;
            }
            match loaded {
                Ok(loaded) => index.set(Load::Ready(loaded)),
                Err(trouble) => index.set(Load::Failed(trouble)),
            }
        });
    }

    /// The file of a lesson in the edition of the present index.
    pub fn file(self, lesson: &str) -> Option<String> {
        self.index.with(|index| Some(index.ready()?.lesson(lesson)?.file.clone()))
    }

    /// A lesson's file, from memory or from the network.
    pub async fn lesson(self, file: String) -> Result<Arc<Lesson>, Trouble> {
        let known = self.lessons.with_value(|lessons| {
            lessons.iter().find(|(known, _)| *known == file).map(|(_, lesson)| lesson.clone())
        });
        if let Some(lesson) = known {
            return Ok(lesson);
        }
        let lesson = fetched::<Lesson>(&file).await?;
        self.lessons.update_value(|lessons| lessons.push((file, lesson.clone())));
        Ok(lesson)
    }
}

async fn fetched<C: DeserializeOwned>(file: &str) -> Result<Arc<C>, Trouble> {
    Ok(Arc::new(Compiled::<C>::read(&fetch::text(file).await?)?))
}

/// The index file of an edition: the page names them all.
fn index_file(edition: Edition) -> Option<String> {
    let list = page::meta("saqbol-index")?;
    let find = |code: &str| {
        list.split(' ').find_map(|pair| pair.strip_prefix(code)?.strip_prefix('=').map(str::to_owned))
    };
    find(edition.code()).or_else(|| find(edition.lang.code()))
}
