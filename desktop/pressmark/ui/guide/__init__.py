"""The user guide, within the program: it is read offline as everything else."""
