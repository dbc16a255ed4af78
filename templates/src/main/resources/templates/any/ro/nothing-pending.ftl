Nu aștept niciun răspuns de la dumneavoastră. Ce doriți să aflați?
