// The tests share a queue: one empties it while another would look into it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
