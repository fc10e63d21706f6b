//! The app's texts, the index and the lessons, fetched when they are wanted and kept for the visit: pages
//! and exercises borrow them, and copy none of their texts.

use std::any::Any;
use std::cell::Cell;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::*;
use serde::de::{DeserializeOwned, Error, Expected};
use serde::{Deserialize, Deserializer};

use super::reactive::{Memo, Var, effect, spawn};
use crate::domain::json::Failing;
use crate::domain::lesson::index::Index;
use crate::domain::lesson::{Compiled, Unreadable};
use crate::lang::rooms::Rooms;
use crate::lang::{Edition, Messages, Said};
use crate::platform::attempt::{attempt, give_up};
use crate::platform::fetch::{self, NotFetched};
use crate::platform::page;

/// Something that is loaded.
#[derive(Debug, PartialEq)]
pub enum Load<T: 'static> {
    /// On its way.
    Waiting,
    /// Here.
    Ready(&'static T),
    /// Not to be had.
    Failed(Trouble),
}

// Not derived: that would ask the same of what was loaded.
impl<T> Clone for Load<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Load<T> {}

impl<T> Load<T> {
    /// What was loaded, if it was.
    pub fn ready(&self) -> Option<&'static T> {
        match self {
            Self::Ready(it) => Some(it),
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
    /// The app's texts in the present edition. While another edition is on its way, the old one stays.
    pub words: Var<&'static Messages>,
    /// The index in the present edition. While another edition is on its way, the old one stays.
    /// It may be the short one, see [`Index::whole`].
    pub index: Var<Load<Index>>,
    /// The whole index is wanted.
    whole: StoredValue<bool>,
    kept: StoredValue<Vec<(String, &'static Kept)>>,
}

impl Library {
    /// Begins to load the index, and loads another when the edition changes.
    ///
    /// # Panics
    /// Without texts in the page: boot.js starts nothing then, and shows what to do.
    pub fn open(edition: Memo<Edition>) -> Self {
        // Put into the page by boot.js, which starts nothing without them.
        let first = page::text_of("texts").and_then(|texts| said(&texts).ok());
        let first = first.expect("the page has the texts of this version");
        let library = Self {
            edition,
            words: Var::new(first),
            index: Var::new(Load::Waiting),
            whole: StoredValue::new(false),
            kept: StoredValue::new(Vec::new()),
        };
        effect(move || library.load(edition.get()));
        library
    }

    /// Tries again to load the index.
    pub fn retry(self) {
        self.index.set(Load::Waiting);
        self.load(self.edition.get_untracked());
    }

    /// Loads texts and index of an edition.
    fn load(self, edition: Edition) {
        let Self { words, index, .. } = self;
        let present = move || self.edition.try_get_untracked() == Some(edition);
        spawn(async move {
            if words.with_untracked(|words| words.edition() != edition) {
                let loaded = text(listed("saqbol-texts", edition)).await.and_then(|texts| said(&texts));
                if !present() {
                    return;
                }
                match loaded {
                    Ok(loaded) => {
                        // With other texts the page is drawn anew: the focus goes back to where it was.
                        let focused = page::focused();
                        words.set(loaded);
                        focused.into_iter().for_each(page::focus);
                    }
                    // The old texts stay, and say what is the matter.
                    Err(why) => return index.set(Load::Failed(why)),
                }
            }
            let mut loaded = self.read::<Index>(listed("saqbol-index", edition)).await;
            if let (Ok(short), true) = (loaded, self.whole.get_value()) {
                loaded = self.read(Some(short.whole.clone())).await;
            }
            if present() {
                index.set(loaded.map_or_else(Load::Failed, Load::Ready));
            }
        });
    }

    /// Loads the whole index where the short one is here. When it cannot be had, `needed` tells whether that is to be
    /// shown, or the short one stays for now.
    pub fn complete(self, needed: bool) {
        let Self { index, whole, .. } = self;
        let short = index.with_untracked(Load::ready).filter(|index| !index.whole.is_empty());
        let Some(short) = short.filter(|_| !whole.get_value()) else { return };
        whole.set_value(true);
        spawn(async move {
            let loaded = self.read::<Index>(Some(short.whole.clone())).await;
            // Another edition, which came meanwhile, is whole.
            if index.with_untracked(Load::ready).is_none_or(|index| !std::ptr::eq(index, short)) {
                return;
            }
            whole.set_value(loaded.is_ok());
            index.set(match loaded {
                Ok(loaded) => Load::Ready(loaded),
                Err(why) if needed => Load::Failed(why),
                // Who waits for it asks again.
                Err(_) => Load::Ready(short),
            });
        });
    }

    /// The texts of the pages in WASMs of their own, in an edition.
    pub async fn room_texts(self, edition: Edition) -> Result<&'static Rooms, Trouble> {
        said(&text(listed("saqbol-room-texts", edition)).await?)
    }

    /// The file of a lesson in the edition of the present index.
    pub fn file(self, lesson: &str) -> Option<String> {
        self.index.with(|index| Some(index.ready()?.lesson(lesson)?.file.clone()))
    }

    /// The file of a lesson or a card; `None` while it is not known whether there is one.
    pub fn find(self, lesson: &str) -> Option<Result<String, Trouble>> {
        match self.index.get() {
            Load::Waiting => None,
            Load::Failed(_) => Some(Err(Trouble::Unknown)),
            Load::Ready(index) => match index.lesson(lesson) {
                // The short index has no cards.
                None if !index.whole.is_empty() => {
                    self.complete(true);
                    None
                }
                known => Some(known.map(|lesson| lesson.file.clone()).ok_or(Trouble::Unknown)),
            },
        }
    }

    /// A compiled file, from memory or from the network.
    pub async fn read<C: DeserializeOwned + Send + Sync + 'static>(
        self,
        file: Option<String>,
    ) -> Result<&'static C, Trouble> {
        let known = || {
            self.kept.with_value(|kept| {
                let found = kept.iter().find(|(name, _)| Some(name) == file.as_ref());
                found.and_then(|(_, it)| it.downcast_ref::<C>())
            })
        };
        if let Some(known) = known() {
            return Ok(known);
        }
        let text = text(file.clone()).await?;
        // Others may have asked for it meanwhile.
        if let Some(known) = known() {
            return Ok(known);
        }
        let it = shaped::<C>(text)?;
        self.kept.update_value(|kept| kept.extend(file.map(|file| (file, it as &'static Kept))));
        Ok(it)
    }
}

/// A file that was read.
type Kept = dyn Any + Send + Sync;

/// Reads a compiled file. Shaped wrongly it is given up in the middle: see [`attempt`].
fn shaped<C: DeserializeOwned + 'static>(json: String) -> Result<&'static C, Trouble> {
    let read = Rc::new(Cell::new(Err(Unreadable::Broken)));
    let filled = read.clone();
    attempt(move || {
        filled.set(Compiled::<Lasting<C>>::read_or::<GivenUp>(&json).map(|file| match file {
            Ok(Lasting(it)) => it,
            Err(never) => match never {},
        }));
    });
    Ok(read.get()?)
}

/// What is read to stay, so that nothing needs to know how it would be taken down.
struct Lasting<C: 'static>(&'static C);

impl<'de, C: Deserialize<'de>> Deserialize<'de> for Lasting<C> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        C::deserialize(from).map(|it| Self(Box::leak(Box::new(it))))
    }
}

/// An error that there never is: the reading is given up where it would arise.
#[derive(Debug)]
enum GivenUp {}

impl fmt::Display for GivenUp {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for GivenUp {}

impl Error for GivenUp {
    fn custom<T: fmt::Display>(_: T) -> Self {
        give_up()
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        give_up()
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        give_up()
    }
}

impl Failing for GivenUp {
    fn failed() -> Self {
        give_up()
    }
}

/// The text of a file, which must have a name. One task for all that is fetched.
fn text(file: Option<String>) -> Pin<Box<dyn Future<Output = Result<String, Trouble>>>> {
    Box::pin(async move { Ok(fetch::text(&file.ok_or(Trouble::Broken)?).await?) })
}

/// Texts of the app from their file. They stay for the visit: pages hold them.
fn said<S: Said>(json: &str) -> Result<&'static S, Trouble> {
    let texts = Compiled::<Vec<String>>::read(json)?;
    let texts: Vec<&'static str> = texts.into_iter().map(|text| &*text.leak()).collect();
    let words = S::listed(&texts).ok_or(Trouble::Broken)?;
    Ok(Box::leak(Box::new(words)))
}

/// The file of an edition: the page names them all, in a `<meta>`.
fn listed(meta: &str, edition: Edition) -> Option<String> {
    let list = page::meta(meta)?;
    list.split(' ').find_map(|pair| Some(pair.strip_prefix(edition.code())?.strip_prefix('=')?.to_owned()))
}
