//! How long the folds over the log take natively: `cargo xtask bench` prints it. Nothing is asserted of a time.

#![expect(missing_docs, reason = "criterion's macros declare a main")]

#[path = "mod.rs"]
mod folds;

use criterion::{Criterion, criterion_group, criterion_main};
use folds::{attempts, bank, fold, index};
use saqbol::domain::log::Log;

fn all(criterion: &mut Criterion) {
    let (attempts, index, bank) = (attempts(), index(), bank());
    let log: Log = attempts.iter().cloned().collect();
    criterion.bench_function("everything folded from 100,000 attempts", |bench| {
        bench.iter(|| fold(&log, index, &bank));
    });
    criterion.bench_function("a log made of 100,000 attempts", |bench| {
        bench.iter(|| attempts.iter().cloned().collect::<Log>());
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = all
}
criterion_main!(benches);
