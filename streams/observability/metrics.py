"""The one list of metric names, each with what it tells the operator."""

from prometheus_client import Counter, Histogram

# Throughput of a stage. Flat while its lag grows: the stage is stuck or starved.
RECORDS = Counter("rasd_stage_records_total", "Records that a stage has committed", ["stage"])
# Batches tried again. Rising steadily: the broker is away or refuses.
RETRIES = Counter("rasd_stage_retries_total", "Batches tried again after an error of the broker", ["stage"])
# Records set aside. A jump after a deployment: look at their reasons with `rasd dead-letters list`.
DEAD_LETTERS = Counter("rasd_dead_letters_total", "Records set aside", ["stage", "reason"])
# Time of one transaction. Near the transaction timeout (60 s): batches are too large or the broker too slow.
BATCH_SECONDS = Histogram("rasd_stage_batch_seconds", "Time from a batch's start to its commit", ["stage"])
# Alerts that left for people, were given up, or were too old. `failed` rising: a channel is down, see the dead letters.
DELIVERIES = Counter("rasd_deliveries_total", "Alerts by channel and outcome", ["channel", "outcome"])
# Tries beyond the first. Rising before `failed` does: the warning that a channel is about to be given up.
DELIVERY_RETRIES = Counter("rasd_delivery_retries_total", "Alerts sent again after a channel refused", ["channel"])
