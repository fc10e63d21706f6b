//! Leptos's signals, memos, effects and tasks with one type for all values and closures.
//!
//! Otherwise the WASM has a copy of their machinery for every type and closure of ours; see `ui::html`.

use std::any::Any;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::ptr;
use std::sync::Arc;

use leptos::prelude::{self, Effect, Get as _, GetUntracked as _, RwSignal, Set as _, Track as _};

/// Runs `run` now, and again whenever the signals that it read change.
pub fn effect(run: impl FnMut() + 'static) {
    boxed_effect(Box::new(run));
}

#[inline(never)]
fn boxed_effect(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_| run());
}

/// Calls `then` with the value of `watched` whenever that changes, but not with the first one.
pub fn on_change<T: Clone + PartialEq + 'static>(
    watched: impl Fn() -> T + 'static,
    then: impl Fn(T) + 'static,
) {
    let mut before = None;
    effect(move || {
        let now = watched();
        let changed = before.as_ref().is_some_and(|before| *before != now);
        before = Some(now.clone());
        if changed {
            then(now);
        }
    });
}

/// A value that follows the signals read by `value`, and tells others only when it is another one.
pub fn memo<T: PartialEq + Send + Sync + 'static>(value: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let value = move |before: Option<&Held>| {
        let now = value();
        match before.filter(|before| *before.of::<T>() == now) {
            Some(before) => before.clone(),
            None => Held::new(now),
        }
    };
    Memo(boxed_memo(Box::new(value)), PhantomData)
}

/// Makes a value from the one before.
type Following = Box<dyn Fn(Option<&Held>) -> Held + Send + Sync>;

#[inline(never)]
fn boxed_memo(value: Following) -> prelude::Memo<Held> {
    prelude::Memo::new(value)
}

/// A value of any type. Another one is another value, though it may look the same.
#[derive(Clone)]
struct Held(Arc<dyn Any + Send + Sync>);

impl Held {
    fn new(value: impl Any + Send + Sync) -> Self {
        Self(Arc::new(value))
    }

    /// The value as what it is.
    fn of<T: 'static>(&self) -> &T {
        self.0.downcast_ref().expect("a signal holds values of one type only")
    }
}

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        ptr::addr_eq(Arc::as_ptr(&self.0), Arc::as_ptr(&other.0))
    }
}

/// A value that can be set, and is followed by whoever reads it. It lives as long as the view in which it was made.
pub struct Var<T>(RwSignal<Held>, PhantomData<fn() -> T>);

/// See [`memo`].
pub struct Memo<T>(prelude::Memo<Held>, PhantomData<fn() -> T>);

macro_rules! reading {
    ($($name:ident)*) => {
        $(
            impl<T> Clone for $name<T> {
                fn clone(&self) -> Self {
                    *self
                }
            }

            impl<T> Copy for $name<T> {}

            impl<T: 'static> $name<T> {
                /// What follows from the value.
                pub fn with<R>(self, then: impl FnOnce(&T) -> R) -> R {
                    then(self.0.get().of())
                }

                /// The same, at this moment only.
                pub fn with_untracked<R>(self, then: impl FnOnce(&T) -> R) -> R {
                    then(self.0.get_untracked().of())
                }
            }

            impl<T: Clone + 'static> $name<T> {
                /// The value.
                pub fn get(self) -> T {
                    self.0.get().of::<T>().clone()
                }

                /// The value at this moment.
                pub fn get_untracked(self) -> T {
                    self.0.get_untracked().of::<T>().clone()
                }

                /// The value at this moment; `None` when its view is gone.
                pub fn try_get_untracked(self) -> Option<T> {
                    self.0.try_get_untracked().map(|held| held.of::<T>().clone())
                }
            }
        )*
    };
}
reading!(Var Memo);

impl<T: Send + Sync + 'static> Var<T> {
    /// A variable with its first value.
    pub fn new(value: T) -> Self {
        Self(RwSignal::new(Held::new(value)), PhantomData)
    }

    /// Sets another value.
    pub fn set(self, value: T) {
        self.0.set(Held::new(value));
    }

    /// Sets another value, unless its view is gone.
    pub fn try_set(self, value: T) {
        let _ = self.0.try_set(Held::new(value));
    }

    /// Changes the value.
    pub fn update(self, change: impl FnOnce(&mut T))
    where
        T: Clone,
    {
        let mut value = self.get_untracked();
        change(&mut value);
        self.set(value);
    }

    /// Follows it without reading it.
    pub fn track(self) {
        self.0.track();
    }
}

/// Runs a task when the present work is done.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    let task: Pin<Box<dyn Future<Output = ()>>> = Box::pin(task);
    leptos::task::spawn_local(task);
}
